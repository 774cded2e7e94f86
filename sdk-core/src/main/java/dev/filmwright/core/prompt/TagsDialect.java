package dev.filmwright.core.prompt;

import dev.filmwright.prompt.Dialect;
import dev.filmwright.prompt.Finding;
import dev.filmwright.prompt.LengthUnit;
import dev.filmwright.prompt.Phrase;
import dev.filmwright.prompt.PromptContent;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptLimit;
import dev.filmwright.prompt.Rendering;
import dev.filmwright.prompt.Span;
import dev.filmwright.prompt.SpanWriter;
import java.util.List;

/**
 * Weighted tags, as models read them whose words go through CLIP (Stable Diffusion 1.5, SDXL and their kin): short pieces with
 * commas between them, {@code (words:1.2)} around who is seen first, no sentences, and what is not to be seen apart.
 *
 * <p>The signs are those of A1111's attention syntax, which ComfyUI's text encoders read too: words of assets never set a
 * weight, as {@code ( ) [ ] \} of theirs are escaped. An asset's phrase for a provider is the exception: it stands as it was
 * written, weights and all, as long as its brackets close. What is said and what sounds is left out: these models hear nothing.
 *
 * <p>A prompt may be three chunks of CLIP's 75 tokens long, as trainers and user interfaces of these models cut captions there.
 */
final class TagsDialect implements Dialect {
    static final String ID = "tags";

    private static final PromptLimit LIMIT = new PromptLimit(3 * 75, LengthUnit.TOKENS);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Rendering render(PromptContent content) {
        SpanWriter out = new SpanWriter(ID);
        for (Tag tag : Tags.of(content.sections())) {
            out.apart(", ");
            if (tag.weight().isEmpty()) {
                out.add(tag.words());
            } else {
                out.join("(").add(tag.words()).join(":" + tag.weight() + ")");
            }
        }
        return new Rendering(out.spans(), avoided(content.avoid()));
    }

    private static List<Span> avoided(List<Phrase> avoid) {
        List<Phrase> safe = avoid.stream()
                .map(phrase ->
                        new Phrase(phrase.parts().stream().map(TagText::safe).toList()))
                .toList();
        return new SpanWriter(ID).avoid(safe).spans();
    }

    @Override
    public PromptLimit limit(PromptKind kind) {
        return LIMIT;
    }

    @Override
    public List<Finding> check(PromptKind kind, String text) {
        return TagRules.check(text);
    }
}
