package dev.filmwright.core.screenplay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.screenplay.Diagnostic;
import dev.filmwright.screenplay.Element;
import dev.filmwright.screenplay.RichText;
import dev.filmwright.screenplay.RichText.Emphasis;
import dev.filmwright.screenplay.Screenplay;
import dev.filmwright.screenplay.TitlePage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FdxReaderTest {
    private static Screenplay read(String paragraphs) {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><FinalDraft DocumentType=\"Script\"><Content>"
                + paragraphs + "</Content></FinalDraft>";
        return Samples.screenplays().read("test.fdx", xml.getBytes(StandardCharsets.UTF_8));
    }

    private static String paragraph(String type, String text) {
        return "<Paragraph Type=\"" + type + "\"><Text>" + text + "</Text></Paragraph>";
    }

    private static List<String> kinds(Screenplay read) {
        return read.elements().stream()
                .map(element -> element.getClass().getSimpleName() + ":" + element.text())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "screenplay-tools/TestFDX-FD, screenplay-tools/TestFDX-FD",
        "screenplain-tests/dialogue, screenplain-tests/dialogue",
        "screenplain-tests/dual-dialogue, screenplain-tests/dual-dialogue",
        "screenplain-tests/indentation, screenplain-tests/indentation",
        "screenplain-tests/simple, screenplain-tests/simple"
    })
    void a_script_reads_the_same_in_both_formats(String fdx, String fountain) {
        assertThat(Spanless.of(Samples.read(fdx + ".fdx")))
                .isEqualTo(Spanless.of(Samples.read(fountain + ".fountain")));
    }

    @Test
    void spans_are_the_paragraphs() {
        String xml = new String(Samples.bytes("screenplay-tools/TestFDX-FD.fdx"), StandardCharsets.UTF_8);

        assertThat(Samples.read("screenplay-tools/TestFDX-FD.fdx").elements())
                .allSatisfy(element -> assertThat(xml.substring(
                                element.span().start(), element.span().end()))
                        .startsWith("<Paragraph")
                        .endsWith("</Paragraph>")
                        .contains(element.text()));
    }

    @Test
    void a_title_page_is_guessed() {
        TitlePage page = Samples.read("screenplay-tools/TestFDX-FD.fdx").titlePage();

        assertThat(page.value("Title")).contains("FDX Test Script");
        assertThat(page.value("Credit")).contains("Written by");
        assertThat(page.value("Author")).contains("Ian");
    }

    @Test
    void styles_become_emphasis_and_capitals() {
        Screenplay read = read("<Paragraph Type=\"Action\"><Text>A </Text><Text Style=\"Bold+Italic\">b </Text>"
                + "<Text Style=\"AllCaps\">café</Text><Text Style=\"Underline+Strikeout\">_d</Text></Paragraph>");

        assertThat(((Element.Action) read.elements().get(0)).content())
                .isEqualTo(new RichText(
                        "A b CAFÉ_d",
                        List.of(
                                new RichText.Run(2, 3, Emphasis.ITALIC),
                                new RichText.Run(2, 3, Emphasis.BOLD),
                                new RichText.Run(8, 10, Emphasis.UNDERLINE))));
    }

    @Test
    void numbers_synopses_and_notes_come_with_the_heading() {
        Screenplay read =
                read("<Paragraph Type=\"Scene Heading\" Number=\"12A\"><SceneProperties Length=\"3/8\"><Summary>"
                        + "<Paragraph><Text>All ends.</Text></Paragraph></Summary></SceneProperties>"
                        + "<ScriptNote ID=\"1\"><Paragraph><Text>Cold?</Text></Paragraph></ScriptNote>"
                        + "<Text>INT. HOUSE - DAY</Text></Paragraph>");

        assertThat(kinds(read)).containsExactly("SceneHeading:INT. HOUSE - DAY", "Note:Cold?", "Synopsis:All ends.");
        assertThat(read.scenes().get(0).number()).isEqualTo("12A");
    }

    @Test
    void every_known_type_has_its_element() {
        Screenplay read = read(paragraph("New Act", "ACT ONE")
                + paragraph("Scene Heading", "INT. A")
                + paragraph("Shot", "CLOSE ON BOB")
                + paragraph("Character", "BOB (V.O.)")
                + paragraph("Parenthetical", "(low)")
                + paragraph("Dialogue", "Hi.")
                + paragraph("Singing", "La.")
                + paragraph("General", "Text.")
                + paragraph("Outline 2", "Beat")
                + paragraph("Outline Body", "More.")
                + paragraph("Transition", "CUT TO:")
                + paragraph("Cast List", "BOB"));

        assertThat(kinds(read))
                .containsExactly(
                        "Action:ACT ONE",
                        "SceneHeading:INT. A",
                        "Action:CLOSE ON BOB",
                        "Cue:BOB",
                        "Parenthetical:low",
                        "Dialogue:Hi.",
                        "Lyrics:La.",
                        "Action:Text.",
                        "Section:Beat",
                        "Synopsis:More.",
                        "Transition:CUT TO:",
                        "Note:BOB");
        assertThat(read.diagnostics()).isEmpty();
    }

    @Test
    void odd_paragraphs_are_read_and_reported() {
        Screenplay read = read(paragraph("Teaser", "Before.") + paragraph("Dialogue", "Who speaks?")
                + "<Paragraph Type=\"Scene Heading\" Number=\"4\"><OmittedScene>" + paragraph("Action", "Gone.")
                + "</OmittedScene><Text>OMITTED</Text></Paragraph>");

        assertThat(kinds(read)).containsExactly("Action:Before.", "Action:Who speaks?", "SceneHeading:OMITTED");
        assertThat(read.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("fdx-paragraph-type", "dialogue-without-cue", "omitted-scene");
    }

    @Test
    void a_new_page_is_a_page_break_and_centered_action_is_centered() {
        Screenplay read = read(
                paragraph("Action", "a")
                        + "<Paragraph Type=\"Action\" Alignment=\"Center\" StartsNewPage=\"Yes\"><Text>THE END</Text></Paragraph>");

        assertThat(kinds(read)).containsExactly("Action:a", "PageBreak:", "Action:THE END");
        assertThat(((Element.Action) read.elements().get(2)).centered()).isTrue();
    }

    @Test
    void what_it_reads_can_be_written_as_fountain() {
        Screenplay read = read(paragraph("Character", "McCLANE")
                + paragraph("Dialogue", "(a) ~b\n=c")
                + paragraph("Action", "BOB ^\nINT. X")
                + paragraph("Scene Heading", "“HOUSE” #3#")
                + paragraph("Transition", "FADE TO BLACK"));

        assertThat(Spanless.of(Samples.screenplays()
                        .parseFountain(Samples.screenplays().writeFountain(read))))
                .isEqualTo(Spanless.of(read));
    }
}
