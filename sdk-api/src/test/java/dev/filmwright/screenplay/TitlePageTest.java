package dev.filmwright.screenplay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TitlePageTest {

    @Test
    void a_key_is_found_whatever_its_case_and_locale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(page("TITLE", "The Last Ferry").value("title")).contains("The Last Ferry");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void lines_are_joined_by_a_blank() {
        assertThat(page("Title", " The Last ", "Ferry").value("Title")).contains("The Last Ferry");
    }

    @Test
    void a_key_without_words_has_no_value() {
        assertThat(page("Title", " ").value("Title")).isEmpty();
        assertThat(page("Title").value("Title")).isEmpty();
        assertThat(TitlePage.EMPTY.value("Title")).isEmpty();
    }

    private static TitlePage page(String key, String... lines) {
        return new TitlePage(List.of(
                new TitlePage.Entry(key, Arrays.stream(lines).map(RichText::of).toList())));
    }
}
