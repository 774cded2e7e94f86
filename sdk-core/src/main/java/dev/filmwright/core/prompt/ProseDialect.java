package dev.filmwright.core.prompt;

import dev.filmwright.prompt.Dialect;
import dev.filmwright.prompt.Finding;
import dev.filmwright.prompt.PromptContent;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptLimit;
import dev.filmwright.prompt.Rendering;
import dev.filmwright.prompt.SpanWriter;
import java.util.List;

/**
 * Natural prose, as most picture and clip models like it: one sentence a section or phrase, parts joined by commas, and quotes
 * around words that are to be read in the picture. What is not to be seen is never among the words, as a model that reads "no
 * hat" draws a hat; it is told apart, for models that are asked so.
 */
final class ProseDialect implements Dialect {
    static final String ID = "prose";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Rendering render(PromptContent content) {
        SpanWriter out = new SpanWriter(ID);
        content.sections().forEach(section -> out.section(Lettering.quoted(section)));
        return content.avoid().isEmpty()
                ? Rendering.of(out.spans())
                : new Rendering(
                        out.spans(), new SpanWriter(ID).avoid(content.avoid()).spans());
    }

    /** Prose has no limit of its own: the models that read it differ by a factor of a hundred, and each says its own. */
    @Override
    public PromptLimit limit(PromptKind kind) {
        return PromptLimit.NONE;
    }

    @Override
    public List<Finding> check(PromptKind kind, String text) {
        return ProseRules.check(text);
    }
}
