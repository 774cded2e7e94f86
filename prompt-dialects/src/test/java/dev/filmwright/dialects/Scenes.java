package dev.filmwright.dialects;

import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.AssetUse;
import dev.filmwright.asset.Version;
import dev.filmwright.media.AspectRatio;
import dev.filmwright.prompt.Dialect;
import dev.filmwright.prompt.HostedPicture;
import dev.filmwright.prompt.Origin;
import dev.filmwright.prompt.Origin.Source;
import dev.filmwright.prompt.Phrase;
import dev.filmwright.prompt.PromptContent;
import dev.filmwright.prompt.PromptKind;
import dev.filmwright.prompt.Reference;
import dev.filmwright.prompt.Section;
import dev.filmwright.prompt.SectionKind;
import dev.filmwright.prompt.Span;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A film's shots as the assembler hands them to a dialect. */
final class Scenes {
    static final Phrase MARCUS = phrase(
            asset("marcus", "name", "Marcus"),
            asset("marcus", "profile.physicalDescription", "a heavy man with a weathered face"),
            asset("marcus", "profile.ageRange", "in his fifties"),
            asset("marcus", "profile.hair", "grey beard"),
            context("talent.wardrobe", "yellow oilskin coat"));
    static final Phrase INGRID = phrase(
            asset("ingrid", "name", "Ingrid"),
            asset("ingrid", "profile.physicalDescription", "a slight young woman with sharp eyes"),
            asset("ingrid", "profile.hair", "cropped black hair"));
    static final Phrase LANTERN = phrase(asset("lantern", "description", "a dented brass lantern"));
    static final Phrase OFFICE = phrase(
            asset("office", "name", "Harbour Office"),
            asset("office", "profile.setting", "interior"),
            asset("office", "description", "charts pinned over peeling green paint"),
            context("environment.time", "night"),
            context("environment.weather", "heavy rain on the windows"));
    static final Phrase NOIR = phrase(
            asset("noir", "name", "Noir"),
            asset("noir", "profile.descriptors", "hard side light"),
            asset("noir", "profile.descriptors", "deep blacks"));
    static final Section UNEASY = section(SectionKind.MOOD, phrase(context("mood", "uneasy, waiting")));

    private final PromptKind kind;
    private final List<Section> sections = new ArrayList<>();
    private final List<Phrase> avoid = new ArrayList<>();
    private final List<HostedPicture> pictures = new ArrayList<>();
    private final SortedMap<String, String> parameters = new TreeMap<>();
    private Optional<AspectRatio> aspect = Optional.empty();
    private OptionalLong seed = OptionalLong.empty();

    private Scenes(PromptKind kind) {
        this.kind = kind;
    }

    static Scenes frame() {
        return new Scenes(PromptKind.FRAME);
    }

    static Scenes clip() {
        return new Scenes(PromptKind.VIDEO);
    }

    static Scenes entry() {
        return new Scenes(PromptKind.ASSET);
    }

    Scenes with(SectionKind section, Phrase... phrases) {
        return with(section(section, phrases));
    }

    Scenes with(Section section) {
        sections.add(section);
        return this;
    }

    Scenes action(String words) {
        return with(SectionKind.ACTION, script(words));
    }

    /** The camera of a still. */
    Scenes camera(String framing, String angle, int lens) {
        return with(SectionKind.FRAME, phrase(setup("framing", framing)))
                .with(SectionKind.CAMERA, phrase(setup("angle", angle), setup("lensMm", lens + " mm lens")));
    }

    /** The camera of a clip. */
    Scenes camera(String framing, String angle, int lens, String movement, String duration) {
        Phrase camera = phrase(setup("angle", angle), setup("lensMm", lens + " mm lens"), setup("movement", movement));
        with(SectionKind.FRAME, phrase(setup("framing", framing)));
        return duration.isEmpty()
                ? with(SectionKind.CAMERA, camera)
                : with(SectionKind.CAMERA, camera, phrase(setup("duration", duration)));
    }

    Scenes avoid(String... things) {
        for (String thing : things) {
            avoid.add(phrase(new Span(thing, Origin.of(Source.CALLER, "avoid"))));
        }
        return this;
    }

    Scenes wide() {
        aspect = Optional.of(AspectRatio.WIDE);
        return this;
    }

    Scenes aspect(int width, int height) {
        aspect = Optional.of(new AspectRatio(width, height));
        return this;
    }

    Scenes seed(long number) {
        seed = OptionalLong.of(number);
        return this;
    }

    Scenes picture(Reference.Kind of, String address) {
        pictures.add(new HostedPicture(of, URI.create(address), "a picture"));
        return this;
    }

    Scenes set(String parameter, String value) {
        parameters.put(parameter, value);
        return this;
    }

    PromptContent content() {
        return new PromptContent(kind, sections, avoid, aspect, seed, pictures, parameters);
    }

    String midjourney() {
        return text(new MidjourneyDialect().render(content()).text());
    }

    String sora() {
        return text(new SoraDialect().render(content()).text());
    }

    /** Returns what a dialect says, with what it says apart below. */
    String in(Dialect dialect) {
        var said = dialect.render(content());
        return text(said.text()) + (said.negative().isEmpty() ? "" : "\n\nnegative: " + text(said.negative())) + "\n";
    }

    static String text(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }

    static Section section(SectionKind kind, Phrase... phrases) {
        return new Section(kind, List.of(phrases));
    }

    static Phrase phrase(Span... parts) {
        return new Phrase(List.of(parts));
    }

    static Span asset(String id, String field, String text) {
        return new Span(text, Origin.asset(new AssetUse(new AssetId(id), Version.FIRST), field));
    }

    static Span context(String field, String text) {
        return new Span(text, Origin.of(Source.CONTEXT, field));
    }

    static Span setup(String field, String text) {
        return new Span(text, Origin.of(Source.SETUP, field));
    }

    static Phrase script(String text) {
        return phrase(new Span(text, Origin.of(Source.SCRIPT, "action")));
    }

    static Phrase line(String speaker, String manner, String text) {
        Span said = new Span("“" + text + "”", Origin.of(Source.SCRIPT, "line.text"));
        Span who = new Span(speaker, Origin.of(Source.SCRIPT, "line.speaker"));
        return manner.isEmpty()
                ? phrase(who, said)
                : phrase(who, new Span(manner, Origin.of(Source.SCRIPT, "line.manner")), said);
    }
}
