package dev.filmwright.core.screenplay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import dev.filmwright.screenplay.Screenplays;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReadFileTest {
    private static final String TEXT = "INT. CAFÉ\n\n“Yes.”";

    @TempDir
    Path folder;

    private final Screenplays screenplays = Samples.screenplays();

    private void refuses(String name, byte[] bytes, String remedy) {
        assertThatThrownBy(() -> screenplays.read(name, bytes))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).isEqualTo("screenplay"))
                .hasMessageContaining(name)
                .hasMessageContaining(remedy);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
    void every_usual_encoding_is_read(String charset) {
        assertThat(screenplays
                        .read("a.fountain", TEXT.getBytes(Charset.forName(charset)))
                        .elements())
                .extracting(element -> element.text())
                .containsExactly("INT. CAFÉ", "“Yes.”");
    }

    @Test
    void byte_order_marks_tell_the_encoding() {
        assertThat(screenplays
                        .read("a", ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8))
                        .scenes())
                .hasSize(1);
        assertThat(screenplays
                        .read("a", ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16LE))
                        .scenes())
                .hasSize(1);
        assertThat(screenplays
                        .read("a", ("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_16BE))
                        .scenes())
                .hasSize(1);
    }

    @Test
    void a_file_is_read_by_its_contents() throws IOException {
        Path file = Files.write(folder.resolve("script.txt"), Samples.bytes("screenplain-tests/simple.fdx"));

        assertThat(screenplays.read(file).scenes()).hasSize(1);
    }

    @Test
    void a_missing_file_and_a_folder_are_refused() {
        assertThatThrownBy(() -> screenplays.read(folder.resolve("none.fountain")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("none.fountain")
                .hasMessageContaining("no such file");
        assertThatThrownBy(() -> screenplays.read(folder))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("folder");
    }

    @Test
    void what_is_no_script_is_refused() {
        refuses("empty.fountain", new byte[0], "empty");
        refuses("blank.fountain", utf8(" \n\t\n"), "empty");
        refuses("large.fountain", new byte[(8 << 20) + 1], "8 MB");
        refuses("zip.fountain", new byte[] {'P', 'K', 3, 4, 0, 0}, "binary");
        byte[] noise = new byte[4096];
        new Random(1).nextBytes(noise);
        refuses("noise.fountain", noise, "binary");
    }

    @Test
    void xml_that_is_no_script_is_refused() {
        refuses("a.fdx", utf8("<?xml version=\"1.0\"?><html></html>"), "<html> is no Final Draft script");
        refuses("b.fdx", utf8("<FinalDraft><Content>\n<Paragraph>"), "broken at line 2");
        refuses("c.fdx", utf8("<?xml version=\"1.0\"?>"), "broken");
    }

    @Test
    void nothing_outside_of_the_file_is_fetched() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE FinalDraft [<!ENTITY x SYSTEM \"" + secret.toUri()
                + "\">]><FinalDraft><Content><Paragraph Type=\"Action\"><Text>&x;</Text></Paragraph></Content></FinalDraft>";

        refuses("evil.fdx", utf8(xml), "broken");
    }

    @Test
    void entities_do_not_multiply() {
        StringBuilder xml = new StringBuilder("<!DOCTYPE FinalDraft [<!ENTITY a \"aaaaaaaaaa\">");
        for (char name = 'b'; name < 'l'; name++) {
            String inner = "&" + (char) (name - 1) + ";";
            xml.append("<!ENTITY ")
                    .append(name)
                    .append(" \"")
                    .append(inner.repeat(10))
                    .append("\">");
        }
        refuses("bomb.fdx", utf8(xml + "]><FinalDraft>&k;</FinalDraft>"), "broken");
    }
}
