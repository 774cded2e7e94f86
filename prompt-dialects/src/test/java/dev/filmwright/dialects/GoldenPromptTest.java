package dev.filmwright.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.prompt.Dialect;
import dev.filmwright.prompt.Reference;
import dev.filmwright.prompt.SectionKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is written for whole shots, as somebody who directs them would read it: one file a case. */
class GoldenPromptTest {
    private static final Dialect MIDJOURNEY = new MidjourneyDialect();
    private static final Dialect SORA = new SoraDialect();

    private static Map<String, Scenes> midjourney() {
        Map<String, Scenes> cases = new LinkedHashMap<>();
        cases.put(
                "midjourney-night-watch",
                night(Scenes.frame())
                        .camera("medium shot", "low angle", 35)
                        .with(Scenes.UNEASY)
                        .with(SectionKind.BRAND, Scenes.NOIR)
                        .avoid("text", "modern ships")
                        .wide()
                        .seed(421));
        cases.put(
                "midjourney-person-of-version-7",
                night(Scenes.frame())
                        .picture(Reference.Kind.SUBJECT, "https://cdn.example/marcus.png")
                        .picture(Reference.Kind.STYLE, "https://cdn.example/noir.png")
                        .set("ow", "250")
                        .set("sw", "300")
                        .aspect(47, 20));
        cases.put(
                "midjourney-two-people-of-version-7",
                two(Scenes.frame())
                        .picture(Reference.Kind.SUBJECT, "https://cdn.example/marcus.png")
                        .picture(Reference.Kind.SUBJECT, "https://cdn.example/ingrid.png")
                        .picture(Reference.Kind.PLACE, "https://cdn.example/office.png")
                        .set("iw", "0.5")
                        .wide());
        cases.put(
                "midjourney-two-people-of-version-6",
                two(Scenes.frame())
                        .picture(Reference.Kind.SUBJECT, "https://cdn.example/marcus.png")
                        .picture(Reference.Kind.SUBJECT, "https://cdn.example/ingrid.png")
                        .set("v", "6.1")
                        .set("cw", "60")
                        .set("style", "raw")
                        .wide());
        cases.put(
                "midjourney-drawn",
                two(Scenes.frame()).set("v", "niji 6").set("stylize", "50").aspect(9, 16));
        cases.put(
                "midjourney-all-settings",
                Scenes.frame()
                        .with(SectionKind.SETTING, Scenes.OFFICE)
                        .set("stylize", "250")
                        .set("chaos", "20")
                        .set("weird", "5")
                        .set("style", "raw")
                        .avoid("no people", "No text, watermark")
                        .wide()
                        .seed(7));
        cases.put(
                "midjourney-newest-tells-what-to-avoid-apart",
                Scenes.frame()
                        .with(SectionKind.SUBJECT, Scenes.LANTERN)
                        .avoid("hands")
                        .set("v", "8.1")
                        .aspect(1, 1));
        cases.put(
                "midjourney-library-entry",
                Scenes.entry()
                        .with(SectionKind.SUBJECT, Scenes.LANTERN)
                        .with(
                                SectionKind.SETTING,
                                Scenes.phrase(Scenes.context("isolation", "isolated on plain background")))
                        .aspect(1, 1));
        cases.put(
                "midjourney-words-that-look-like-parameters",
                Scenes.frame()
                        .action("He waits -- then runs —ar 1:1. A note: {red, blue}::2 at https://x.example/a")
                        .wide());
        return cases;
    }

    private static Map<String, Scenes> sora() {
        Map<String, Scenes> cases = new LinkedHashMap<>();
        cases.put(
                "sora-dialogue",
                Scenes.clip()
                        .with(SectionKind.SUBJECT, Scenes.MARCUS, Scenes.INGRID)
                        .with(SectionKind.SETTING, Scenes.OFFICE)
                        .with(
                                SectionKind.ACTION,
                                Scenes.script("Marcus lifts the lantern. Ingrid steps out of the dark."),
                                Scenes.line("MARCUS", "(whispering)", "Who is there?"),
                                Scenes.line("INGRID", "", "Nobody you know."))
                        .camera("medium shot", "low angle", 35, "camera: push in", "8 seconds")
                        .with(Scenes.UNEASY)
                        .with(SectionKind.BRAND, Scenes.NOIR)
                        .avoid("subtitles"));
        cases.put(
                "sora-sounds",
                Scenes.clip()
                        .with(SectionKind.SETTING, Scenes.OFFICE)
                        .action("The door swings open. SFX: a key grinds in the lock. The charts lift in the draught."
                                + " Ambience: a far foghorn.")
                        .camera("wide shot", "eye level", 24, "static camera", "4 seconds"));
        cases.put(
                "sora-times-of-its-own",
                Scenes.clip()
                        .with(SectionKind.SUBJECT, Scenes.MARCUS)
                        .action("[0-1s] He waits. [1-5s] He runs for the stairs.")
                        .camera("full shot", "eye level", 50, "camera: follow", "5 seconds"));
        cases.put(
                "sora-length-not-known",
                Scenes.clip()
                        .with(SectionKind.SUBJECT, Scenes.INGRID)
                        .with(
                                SectionKind.ACTION,
                                Scenes.script("She reads the letter."),
                                Scenes.phrase(
                                        Scenes.asset("ingrid", "name", "Ingrid"),
                                        Scenes.context("talent.action", "folds it twice"))));
        cases.put(
                "sora-more-beats-than-seconds",
                Scenes.clip()
                        .action("He stops. He turns. He listens. He smiles. He leaves.")
                        .camera("close-up", "eye level", 85, "static camera", "3 seconds"));
        cases.put(
                "sora-still",
                Scenes.frame()
                        .with(SectionKind.SUBJECT, Scenes.MARCUS)
                        .with(SectionKind.ACTION, Scenes.script("He waits."), Scenes.line("MARCUS", "", "Soon."))
                        .camera("close-up", "eye level", 85));
        return cases;
    }

    private static Scenes night(Scenes scene) {
        return scene.with(SectionKind.SUBJECT, Scenes.MARCUS, Scenes.LANTERN)
                .with(SectionKind.SETTING, Scenes.OFFICE)
                .action("Marcus lifts the lantern and listens.");
    }

    private static Scenes two(Scenes scene) {
        return scene.with(SectionKind.SUBJECT, Scenes.MARCUS, Scenes.INGRID)
                .with(SectionKind.SETTING, Scenes.OFFICE)
                .with(
                        SectionKind.ACTION,
                        Scenes.script("They face each other across the desk."),
                        Scenes.line("INGRID", "", "You knew."))
                .camera("two shot", "eye level", 50);
    }

    @TestFactory
    Stream<DynamicTest> a_shot_reads_as_it_should() {
        return Stream.concat(tests(midjourney(), MIDJOURNEY), tests(sora(), SORA));
    }

    private static Stream<DynamicTest> tests(Map<String, Scenes> cases, Dialect dialect) {
        return cases.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey(),
                        () -> assertThat(each.getValue().in(dialect)).isEqualTo(golden(each.getKey()))));
    }

    private static String golden(String name) {
        try (InputStream file =
                Objects.requireNonNull(GoldenPromptTest.class.getResourceAsStream("golden/" + name + ".txt"), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
