package dev.filmwright.core.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Failure;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.asset.Version;
import dev.filmwright.core.json.Json;
import dev.filmwright.cost.Money;
import dev.filmwright.frame.Angle;
import dev.filmwright.frame.Composition;
import dev.filmwright.frame.Figure;
import dev.filmwright.frame.Framing;
import dev.filmwright.frame.InteriorExterior;
import dev.filmwright.frame.Look;
import dev.filmwright.frame.Movement;
import dev.filmwright.frame.Rgb;
import dev.filmwright.frame.Setting;
import dev.filmwright.frame.Setup;
import dev.filmwright.frame.Slate;
import dev.filmwright.frame.TimeOfDay;
import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.generation.InputMedia;
import dev.filmwright.generation.InputRole;
import dev.filmwright.generation.JobTerms;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.AspectRatio;
import dev.filmwright.media.FrameSize;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.media.MediaType;
import dev.filmwright.prompt.AssembledPrompt;
import dev.filmwright.prompt.Cut;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.Phrase;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.Section;
import dev.filmwright.prompt.SectionKind;
import dev.filmwright.prompt.Span;
import dev.filmwright.spi.Output;
import dev.filmwright.spi.PollResult;
import dev.filmwright.time.FrameRate;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is frozen with a job comes back as it was. */
class GenerationRequestProperties {

    @Property(tries = 300)
    void a_request_is_the_same_after_it_was_frozen(@ForAll("requests") GenerationRequest request) {
        assertThat(Documents.request(Documents.of(request))).isEqualTo(request);
    }

    @Property(tries = 100)
    void equal_requests_freeze_to_equal_documents(@ForAll("requests") GenerationRequest request) {
        assertThat(Documents.of(Documents.request(Documents.of(request)))).isEqualTo(Documents.of(request));
    }

    @Property(tries = 200)
    void a_failure_is_the_same_after_it_was_stored(@ForAll("failures") Failure failure) {
        assertThat(Documents.failure(Documents.of(failure))).isEqualTo(failure);
    }

    @Property(tries = 200)
    void what_a_backend_made_is_the_same_after_it_was_stored(@ForAll("made") PollResult.Succeeded made) {
        assertThat(Documents.made(Documents.of(made))).isEqualTo(made);
    }

    @Provide
    Arbitrary<GenerationRequest> requests() {
        return Combinators.combine(
                        prompts(),
                        compositions().optional(),
                        Arbitraries.integers().between(1, 9000),
                        Arbitraries.longs().optional(),
                        uses().list().ofMaxSize(3),
                        Arbitraries.maps(texts(), texts()).ofMaxSize(3),
                        texts())
                .as((prompt, composition, edge, seed, uses, labels, key) -> new GenerationRequest(
                        OutputKind.IMAGE,
                        new ModelRef("fake", "board/2"),
                        prompt,
                        composition,
                        new FrameSize(edge, 1 + edge / 2),
                        seed.map(OptionalLong::of).orElseGet(OptionalLong::empty),
                        MediaOwner.production("p1"),
                        uses,
                        new TreeMap<>(labels),
                        key,
                        List.of(
                                new InputMedia(InputRole.REFERENCE, new MediaId(key + "m")),
                                new InputMedia(InputRole.STYLE, new MediaId(key + "n"), key, edge % 2 == 0)),
                        Optional.of(Duration.ofMillis(edge)),
                        new TreeMap<>(labels),
                        key,
                        JobTerms.usual().priority(edge % 100).startWithin(Duration.ofSeconds(edge)),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings().ofMaxLength(12);
    }

    private static Arbitrary<AssetUse> uses() {
        return texts().map(id -> new AssetUse(new AssetId(id), Version.parse("1.0.0")));
    }

    private static Arbitrary<Span> spans() {
        Arbitrary<Origin> origins = Combinators.combine(Arbitraries.of(Origin.Source.class), uses().optional(), texts())
                .as(Origin::new);
        return Combinators.combine(texts(), origins).as(Span::new);
    }

    private static Arbitrary<Cut> cuts() {
        return Combinators.combine(Arbitraries.of(SectionKind.class), spans(), Arbitraries.of(Cut.Reason.class))
                .as(Cut::new);
    }

    private static Arbitrary<AssembledPrompt> prompts() {
        Arbitrary<Phrase> phrases = spans().list().ofMinSize(1).ofMaxSize(2).map(Phrase::new);
        Arbitrary<Section> sections = Combinators.combine(
                        Arbitraries.of(SectionKind.class), phrases.list().ofMaxSize(2))
                .as(Section::new);
        return Combinators.combine(
                        Arbitraries.of(PromptKind.class),
                        texts(),
                        sections.list().ofMaxSize(2),
                        spans().list().ofMaxSize(3),
                        texts(),
                        spans().list().ofMaxSize(2),
                        cuts().list().ofMaxSize(2))
                .as(AssembledPrompt::new);
    }

    private static Arbitrary<Composition> compositions() {
        Arbitrary<Setup> setups = Combinators.combine(
                        Arbitraries.of(Framing.class),
                        Arbitraries.of(Angle.class),
                        Arbitraries.of(Movement.class),
                        Arbitraries.integers().between(8, 400))
                .as(Setup::new);
        Arbitrary<Setting> settings = Combinators.combine(
                        texts(),
                        texts(),
                        Arbitraries.of(InteriorExterior.class),
                        Arbitraries.of(TimeOfDay.class),
                        texts())
                .as(Setting::new);
        Arbitrary<Slate> slates = Combinators.combine(texts(), texts(), Arbitraries.longs())
                .as((one, two, frames) ->
                        new Slate(one, two, one, two, one, two, one, frames, new FrameRate(30000, 1001)));
        return Combinators.combine(
                        Arbitraries.integers().between(10, 99),
                        setups,
                        settings,
                        figures().list().ofMaxSize(2),
                        texts().list().ofMaxSize(2),
                        slates)
                .as((width, setup, setting, figures, props, slate) ->
                        new Composition(new AspectRatio(width, 20), setup, setting, figures, props, slate));
    }

    private static Arbitrary<Figure> figures() {
        Arbitrary<Rgb> colours = Arbitraries.integers().between(0, 0xFFFFFF).map(Rgb::new);
        Arbitrary<Look> looks = Combinators.combine(
                        Arbitraries.of(Look.Build.class),
                        Arbitraries.of(Look.Hair.class),
                        colours,
                        colours,
                        Arbitraries.of(Look.Accessory.class))
                .as((build, hair, one, two, accessory) -> new Look(build, hair, one, two, one, two, accessory));
        return Combinators.combine(
                        texts(),
                        looks,
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.of(Figure.Depth.class),
                        Arbitraries.of(Figure.Facing.class),
                        Arbitraries.of(Figure.Pose.class),
                        Arbitraries.of(Figure.Expression.class),
                        Arbitraries.of(true, false))
                .as(Figure::new);
    }

    @Provide
    Arbitrary<Failure> failures() {
        return Combinators.combine(
                        Arbitraries.of(Failure.Kind.class),
                        texts(),
                        Arbitraries.of(true, false),
                        Arbitraries.longs()
                                .between(0, Long.MAX_VALUE)
                                .map(Duration::ofNanos)
                                .optional(),
                        Arbitraries.of(Failure.Billing.class),
                        texts().optional(),
                        texts().optional())
                .as(Failure::new);
    }

    @Provide
    Arbitrary<PollResult.Succeeded> made() {
        Arbitrary<Money> costs = Arbitraries.bigDecimals()
                .between(new BigDecimal("-99999999999999"), new BigDecimal("99999999999999"))
                .ofScale(6)
                .map(amount -> new Money(amount, Currency.getInstance("EUR")));
        Arbitrary<Money> edges = Arbitraries.of("0", "0.10", "1E+3", "0.000001", "123456789012345.123456789")
                .map(text -> new Money(new BigDecimal(text), Currency.getInstance("USD")));
        return Combinators.combine(
                        texts().map(name -> new Output(name, MediaType.WEBP))
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3),
                        Arbitraries.longs().optional(),
                        Arbitraries.oneOf(costs, edges).optional(),
                        texts().list().ofMaxSize(2))
                .as((outputs, seed, cost, warnings) -> new PollResult.Succeeded(
                        List.copyOf(outputs),
                        seed.map(OptionalLong::of).orElseGet(OptionalLong::empty),
                        cost,
                        warnings));
    }

    /** As it was stored before there were words to avoid and cuts. */
    @Example
    void an_older_prompt_reads_as_one_of_which_nothing_was_left_out() {
        AssembledPrompt old = Json.read("""
                {"kind":"FRAME","dialect":"prose","sections":[{"kind":"ACTION","phrases":[{"parts":[{"text":"It rains",
                "origin":{"source":"SCRIPT","asset":null,"field":"action"}}]}]}],"spans":[{"text":"It rains","origin":
                {"source":"SCRIPT","asset":null,"field":"action"}},{"text":".","origin":{"source":"DIALECT","asset":null,
                "field":"prose"}}],"summary":"Using: Lamp v1.0.0"}
                """, AssembledPrompt.class);

        assertThat(old.text()).isEqualTo("It rains.");
        assertThat(old.summary()).isEqualTo("Using: Lamp v1.0.0");
        assertThat(old.negative()).isEmpty();
        assertThat(old.cuts()).isEmpty();
        assertThat(old.sections()).hasSize(1);
    }

    @Property(tries = 1)
    void an_empty_optional_stays_empty() {
        GenerationRequest request = Requests.request().build();

        assertThat(Documents.request(Documents.of(request)).composition()).isEqualTo(Optional.empty());
    }
}
