package dev.filmwright.samples.cli.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void columns_stand_below_each_other_and_nothing_is_cut_off() {
        Table table = new Table("", "v1.0.0", "v2.0.0");
        table.row("name", "Lamp", "Storm lamp");
        table.row("description", "a ".repeat(40), "x".repeat(80));
        StringWriter said = new StringWriter();

        table.print(new PrintWriter(said, true));

        List<String> lines = said.toString().lines().toList();
        assertThat(lines.get(0)).isEqualTo(" ".repeat(13) + "v1.0.0" + " ".repeat(32) + "v2.0.0");
        assertThat(lines.get(1)).isEqualTo("name" + " ".repeat(9) + "Lamp" + " ".repeat(34) + "Storm lamp");
        assertThat(String.join("", lines).chars().filter(c -> c == 'x').count()).isEqualTo(80);
        assertThat(lines).allMatch(line -> line.length() <= 13 + 38 + 36);
    }

    @Test
    void a_cell_is_folded_between_words_where_there_are_any() {
        assertThat(Table.folded("")).containsExactly("");
        assertThat(Table.folded("x".repeat(40))).containsExactly("x".repeat(36), "xxxx");
        assertThat(Table.folded("word ".repeat(10).strip())).allMatch(line -> line.matches("word( word)*"));
        assertThat(Table.folded("\ud83d\ude00".repeat(37))).hasSize(2);
    }
}
