package dev.filmwright.dialects;

import dev.filmwright.dialects.MidjourneyRules.Parameter;
import dev.filmwright.prompt.Dialect;
import dev.filmwright.prompt.Finding;
import dev.filmwright.prompt.LengthUnit;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.Phrase;
import dev.filmwright.prompt.PromptContent;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptLimit;
import dev.filmwright.prompt.Rendering;
import dev.filmwright.prompt.Section;
import dev.filmwright.prompt.Soundtrack;
import dev.filmwright.prompt.Span;
import dev.filmwright.prompt.SpanWriter;
import java.util.List;

/**
 * Midjourney's words: prose in one line, then its parameters, always in the same order. What assets and people say never sets a
 * parameter. {@link MidjourneyRules} says which version takes which. What is said and what sounds is left out.
 *
 * <p>A prompt may be 6000 characters long, as Discord takes no more in a command.
 */
final class MidjourneyDialect implements Dialect {
    static final String ID = "midjourney";

    private static final PromptLimit LIMIT = new PromptLimit(6000, LengthUnit.CHARACTERS);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Rendering render(PromptContent content) {
        MidjourneySettings settings = MidjourneySettings.of(content);
        MidjourneyPictures pictures = MidjourneyPictures.of(content.pictures(), settings);
        SpanWriter out = new SpanWriter(ID);
        addresses(pictures.prompts(), out);
        for (Section section : content.sections()) {
            Soundtrack.seen(section)
                    .flatMap(seen -> PlainWords.of(seen, PlainWords::plain))
                    .ifPresent(out::section);
        }
        List<Phrase> avoid = PlainWords.of(content.avoid(), PlainWords::plain);
        List<Span> negative = new SpanWriter(ID).avoid(avoid).spans();
        boolean told = Parameter.NO.takenBy(settings.version());
        // Whole numbers: 2.35:1 would be refused.
        content.aspect().ifPresent(aspect -> parameter("ar", aspect.width() + ":" + aspect.height(), "aspect", out));
        content.seed().ifPresent(seed -> parameter("seed", Long.toString(seed), "seed", out));
        if (told && !negative.isEmpty()) {
            out.apart(" ").join("--no ");
            negative.forEach(out::add);
        }
        setting(Parameter.STYLIZE, settings, out);
        setting(Parameter.CHAOS, settings, out);
        setting(Parameter.WEIRD, settings, out);
        settings.value(Parameter.STYLE)
                .ifPresent(raw -> out.apart(" ").add(new Span(settings.version().raw(), origin("parameters.style"))));
        setting(Parameter.IW, settings, out);
        reference(Parameter.CREF, pictures.people(), Parameter.CW, settings, out);
        reference(Parameter.SREF, pictures.styles(), Parameter.SW, settings, out);
        reference(Parameter.OREF, pictures.one(), Parameter.OW, settings, out);
        out.apart(" ")
                .add(new Span(
                        settings.version().written(),
                        settings.value(Parameter.V).isPresent()
                                ? origin("parameters.v")
                                : Origin.of(Origin.Source.DIALECT, ID)));
        return new Rendering(out.spans(), told ? List.of() : negative);
    }

    private static void addresses(List<String> addresses, SpanWriter out) {
        addresses.forEach(address -> out.apart(" ").add(new Span(address, origin("pictures"))));
    }

    private static void parameter(String name, String value, String field, SpanWriter out) {
        out.apart(" ").join("--" + name + " ").add(new Span(value, origin(field)));
    }

    private static void setting(Parameter parameter, MidjourneySettings settings, SpanWriter out) {
        settings.value(parameter)
                .ifPresent(value -> parameter(parameter.word(), value, "parameters." + parameter.word(), out));
    }

    private static void reference(
            Parameter parameter,
            List<String> addresses,
            Parameter weight,
            MidjourneySettings settings,
            SpanWriter out) {
        if (!addresses.isEmpty()) {
            out.apart(" ").join("--" + parameter.word());
            addresses(addresses, out);
            setting(weight, settings, out);
        }
    }

    private static Origin origin(String field) {
        return Origin.of(Origin.Source.CALLER, field);
    }

    @Override
    public PromptLimit limit(PromptKind kind) {
        return LIMIT;
    }

    @Override
    public List<Finding> check(PromptKind kind, String text) {
        return new MidjourneyCheck(text).findings();
    }
}
