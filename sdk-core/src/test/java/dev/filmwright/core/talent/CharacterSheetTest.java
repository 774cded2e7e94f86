package dev.filmwright.core.talent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.filmwright.InvalidInputException;
import dev.filmwright.NotFoundException;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.AssetDraft;
import dev.filmwright.asset.AssetId;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.export.ExportReport;
import dev.filmwright.talent.CharacterSheet;
import dev.filmwright.talent.TalentWizard;
import dev.filmwright.talent.Technique;
import dev.filmwright.talent.WizardSession;
import dev.filmwright.testkit.FakeProviderPlugin;
import dev.filmwright.testkit.TestLibrary;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class CharacterSheetTest {
    @TempDir
    Path folder;

    private final TestLibrary library = TestLibrary.open(builder -> builder.plugin(new FakeProviderPlugin()));
    private final TalentWizard wizard = library.talentWizard();
    private final WizardFixture fixture = new WizardFixture(wizard);

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void a_talent_keeps_how_its_views_were_made_as_long_as_they_are_its_views() throws InterruptedException {
        WizardSession session = wizard.score(fixture.atConfirm());
        CharacterSheet planned = wizard.sheet(session);
        Asset talent = wizard.confirm(session);

        CharacterSheet sheet = wizard.sheet(talent.id());
        assertThat(sheet).isEqualTo(planned);
        assertThat(sheet.views())
                .allMatch(view -> view.score().isPresent()
                        && view.techniques().contains(Technique.REFERENCE_IMAGE)
                        && view.techniques().contains(Technique.PROMPT_ANCHOR));

        library.assets()
                .update(
                        talent.id(),
                        talent.revision(),
                        edit -> edit.imageSlot(
                                talent.content()
                                        .image(ImageSlot.SHEET_ACTION)
                                        .orElseThrow()
                                        .media(),
                                ImageSlot.REFERENCE));
        CharacterSheet.View taken = wizard.sheet(talent.id()).views().get(6);
        assertThat(taken.slot()).isEqualTo(ImageSlot.SHEET_ACTION);
        assertThat(taken.picture()).isEmpty();
        assertThat(taken.score()).isEmpty();
    }

    @Test
    void a_page_is_whole_well_formed_and_names_every_view() throws Exception {
        WizardSession session = wizard.score(fixture.atConfirm());
        Path file = folder.resolve("sheets/mara.html");

        ExportReport report = wizard.writeSheet(wizard.sheet(session), file);

        assertThat(report.files()).containsExactly(file);
        assertThat(report.warnings()).isEmpty();
        Document page = parsed(file);
        assertThat(page.getElementsByTagName("img").getLength()).isEqualTo(9);
        assertThat(page.getElementsByTagName("h3").getLength()).isEqualTo(8);
        assertThat(file)
                .content()
                .contains("Content-Security-Policy", "Profile left", "Certainty low", "reference image");
        try (var listed = Files.list(folder.resolve("sheets"))) {
            assertThat(listed).containsExactly(file);
        }
    }

    @Test
    void what_people_write_stays_text_and_views_that_are_missing_are_said() throws Exception {
        Asset talent = library.assets()
                .create(AssetDraft.builder(Category.TALENT, "<b>Anna</b> & \"co\"")
                        .description("</style><script>alert(1)</script>")
                        .build());
        Path file = folder.resolve("anna.html");

        wizard.writeSheet(wizard.sheet(talent.id()), file);

        Document page = parsed(file);
        assertThat(page.getElementsByTagName("script").getLength()).isZero();
        assertThat(page.getElementsByTagName("h1").item(0).getTextContent()).isEqualTo("<b>Anna</b> & \"co\"");
        assertThat(file).content().contains("Not made yet").doesNotContain("Scores compare");
    }

    @Test
    void only_talents_have_sheets_and_a_folder_is_no_file() {
        Asset lamp = library.assets()
                .create(AssetDraft.builder(Category.PROPS, "Lamp").build());
        Asset anna = library.assets()
                .create(AssetDraft.builder(Category.TALENT, "Anna").build());

        assertThatExceptionOfType(InvalidInputException.class).isThrownBy(() -> wizard.sheet(lamp.id()));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> wizard.sheet(new AssetId("nobody")));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> wizard.writeSheet(wizard.sheet(anna.id()), folder))
                .withMessageContaining("name a file in it");
    }

    private static Document parsed(Path file) throws Exception {
        String page = Files.readString(file).replaceFirst("<!DOCTYPE html>\n", "");
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }
}
