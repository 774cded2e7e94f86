package dev.filmwright.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.AssetContext;
import dev.filmwright.prompt.Capsule;
import dev.filmwright.prompt.EnvironmentContext;
import dev.filmwright.prompt.LengthUnit;
import dev.filmwright.prompt.LightingContext;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.PromptLimit;
import dev.filmwright.prompt.PromptRequest;
import dev.filmwright.prompt.Section;
import dev.filmwright.prompt.Span;
import dev.filmwright.prompt.TalentContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for whatever is said in contexts. */
class ContextProperties {
    private static final List<String> FIELDS = List.of(
            "action",
            "expression",
            "position",
            "wardrobe",
            "interaction",
            "setting",
            "area",
            "time",
            "weather",
            "modifications",
            "key",
            "fill",
            "back",
            "quality",
            "direction",
            "mood",
            "state",
            "palette",
            "aperture",
            "style");

    private final SectionPromptAssembler assembler = PromptFixture.assembler();

    @Provide
    Arbitrary<Map<String, String>> said() {
        Arbitrary<String> words = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.of(
                        "at dusk",
                        "night",
                        "heavy rain",
                        "red\u00A0coat",
                        "\u3000wide",
                        "a\u2028b",
                        "f/8",
                        "85",
                        "none",
                        "\u202Ereversed",
                        "caf\u00E9 \uD83D\uDE00",
                        "{{time}}",
                        "no hat",
                        "a, b; c."));
        return Arbitraries.maps(Arbitraries.of(FIELDS), words).ofMaxSize(FIELDS.size());
    }

    private static PromptRequest.Builder request(PromptKind kind, Map<String, String> said) {
        TreeMap<String, String> light = new TreeMap<>(said);
        light.keySet().retainAll(List.of("key", "fill", "back", "quality", "direction", "mood"));
        return PromptRequest.builder(kind)
                .subject(PromptFixture.MARCUS, TalentContext.of(said))
                .prop(PromptFixture.LANTERN, AssetContext.of(only(said, "state")))
                .place(PromptFixture.SHOP, EnvironmentContext.of(said))
                .light(Scenes.LOW_KEY, LightingContext.of(light))
                .camera(Scenes.CAMERA, AssetContext.of(only(said, "aperture")))
                .style(PromptFixture.NOIR, AssetContext.of(only(said, "palette")))
                .capsule(new Capsule("Film", said.getOrDefault("style", "")));
    }

    private static Map<String, String> only(Map<String, String> said, String field) {
        return said.containsKey(field) ? Map.of(field, said.getOrDefault(field, "")) : Map.of();
    }

    @Property(tries = 400)
    void nothing_that_is_said_is_passed_over_in_silence(@ForAll("said") Map<String, String> said) {
        AssembledPrompt prompt =
                assembler.assemble(request(PromptKind.FRAME, said).build());
        String all = Stream.concat(
                        Stream.of(prompt.text()),
                        prompt.cuts().stream().map(cut -> cut.words().text()))
                .collect(Collectors.joining("\n"));

        said.forEach((field, words) -> {
            String tidy = Tidy.words(words);
            // The first letter may have become a capital, and a lamp that is none is written out.
            int first = tidy.isEmpty() ? 0 : tidy.offsetByCodePoints(0, 1);
            if (!tidy.equals("none")) {
                assertThat(all).as(field).contains(tidy.substring(first));
            }
        });
    }

    @Property(tries = 400)
    void a_limit_is_never_exceeded_in_any_unit(
            @ForAll("said") Map<String, String> said,
            @ForAll @IntRange(min = 1, max = 300) int most,
            @ForAll LengthUnit unit) {
        PromptLimit limit = new PromptLimit(most, unit);
        for (String dialect : assembler.dialects()) {
            AssembledPrompt prompt = assembler.assemble(
                    request(PromptKind.VIDEO, said).avoid("cars").limit(limit).build(), dialect);

            assertThat(limit.fits(prompt.text())).as(prompt.text()).isTrue();
            assertThat(prompt.text()).isNotEmpty();
        }
    }

    @Property(tries = 200)
    void a_shorter_prompt_says_nothing_that_the_longer_does_not_and_tells_what_it_leaves_out(
            @ForAll("said") Map<String, String> said, @ForAll @IntRange(min = 60, max = 400) int most) {
        PromptRequest.Builder request = request(PromptKind.FRAME, said);
        AssembledPrompt whole = assembler.assemble(request.build());
        AssembledPrompt shorter = assembler.assemble(
                request.limit(new PromptLimit(most, LengthUnit.CHARACTERS)).build());

        Set<Origin> left = parts(shorter);
        shorter.cuts().forEach(cut -> left.add(cut.words().origin()));
        assertThat(left).containsAll(parts(whole));
        assertThat(parts(whole)).containsAll(parts(shorter));
        assertThat(shorter.equals(whole))
                .isEqualTo(whole.text().codePointCount(0, whole.text().length()) <= most);
    }

    private static Set<Origin> parts(AssembledPrompt prompt) {
        return prompt.sections().stream()
                .map(Section::phrases)
                .flatMap(List::stream)
                .flatMap(phrase -> phrase.parts().stream())
                .map(Span::origin)
                .collect(Collectors.toSet());
    }

    @Property(tries = 200)
    void equal_requests_give_equal_bytes_and_every_word_an_origin(
            @ForAll("said") Map<String, String> said, @ForAll("limits") PromptLimit limit) {
        for (String dialect : assembler.dialects()) {
            AssembledPrompt prompt = assembler.assemble(
                    request(PromptKind.VIDEO, said).limit(limit).build(), dialect);

            assertThat(prompt)
                    .isEqualTo(assembler.assemble(
                            request(PromptKind.VIDEO, said).limit(limit).build(), dialect));
            assertThat(prompt.spans()).allMatch(span -> !span.text().isEmpty());
            assertThat(prompt.spans())
                    .filteredOn(span -> span.origin().source() != Origin.Source.DIALECT)
                    .allMatch(span -> !span.origin().field().isBlank());
        }
    }

    @Provide
    Arbitrary<PromptLimit> limits() {
        return Combinators.combine(Arbitraries.integers().between(1, 500), Arbitraries.of(LengthUnit.class))
                .as(PromptLimit::new);
    }
}
