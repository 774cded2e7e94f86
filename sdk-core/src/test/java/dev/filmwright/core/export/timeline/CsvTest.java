package dev.filmwright.core.export.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void plain_cells_stand_as_they_are() {
        assertThat(row("a", "", "b c", "ü “x”")).isEqualTo("a,,b c,ü “x”\r\n");
    }

    @Test
    void commas_quotes_line_ends_and_outer_blanks_are_quoted() {
        assertThat(row("a,b", "say \"no\"", "one\ntwo", " x", "\r"))
                .isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"one\ntwo\",\" x\",\"\r\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0"})
    void a_cell_cannot_be_a_formula(String text) {
        assertThat(row(text)).isEqualTo("'" + text + "\r\n");
    }

    @Test
    void blanks_and_tabs_in_front_do_not_hide_a_formula() {
        assertThat(row("\t=1+1")).isEqualTo("'\t=1+1\r\n");
        assertThat(row("\n=1+1")).isEqualTo("\"'\n=1+1\"\r\n");
    }

    @Test
    void signs_inside_a_cell_are_no_formula() {
        assertThat(row("a=b", "x - y", "a@b")).isEqualTo("a=b,x - y,a@b\r\n");
    }

    private static String row(String... cells) {
        Csv csv = new Csv();
        csv.row(List.of(cells));
        return csv.text();
    }
}
