package dev.filmwright.core.screenplay;

import dev.filmwright.screenplay.Element;
import dev.filmwright.screenplay.Screenplay;
import dev.filmwright.screenplay.Screenplays;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The sample screenplays, and the readers the module binds. */
final class Samples {
    static final List<String> FOUNTAIN = List.of(
            "brick-and-steel.fountain",
            "afterwriting/cyrillic.fountain",
            "afterwriting/header_note.fountain",
            "afterwriting/test.fountain",
            "fountain-tests/Boneyard.fountain",
            "fountain-tests/CenteredText.fountain",
            "fountain-tests/Dialogue.fountain",
            "fountain-tests/ForcedElements.fountain",
            "fountain-tests/Indenting.fountain",
            "fountain-tests/SceneHeaders.fountain",
            "fountain-tests/Simple.fountain",
            "fountain-tests/Transitions.fountain",
            "screenplain-tests/boneyard.fountain",
            "screenplain-tests/dialogue.fountain",
            "screenplain-tests/dual-dialogue.fountain",
            "screenplain-tests/indentation.fountain",
            "screenplain-tests/scene-numbers.fountain",
            "screenplain-tests/simple.fountain",
            "screenplain-tests/title-page.fountain",
            "screenplay-tools/Action.fountain",
            "screenplay-tools/Character.fountain",
            "screenplay-tools/Dialogue.fountain",
            "screenplay-tools/Lyrics.fountain",
            "screenplay-tools/SceneHeading.fountain",
            "screenplay-tools/Sections.fountain",
            "screenplay-tools/TestFDX-FD.fountain",
            "screenplay-tools/TitlePage.fountain");

    private Samples() {}

    static Screenplays screenplays() {
        return com.google.inject.Guice.createInjector(
                        binder -> binder.requireExplicitBindings(), new ScreenplayModule())
                .getInstance(Screenplays.class);
    }

    static Screenplay read(String name) {
        return screenplays().read(name, bytes(name));
    }

    static byte[] bytes(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/screenplays/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long count(Screenplay screenplay, Class<? extends Element> kind) {
        return screenplay.elements().stream().filter(kind::isInstance).count();
    }
}
