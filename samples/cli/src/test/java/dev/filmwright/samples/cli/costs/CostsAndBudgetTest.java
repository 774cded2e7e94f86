package dev.filmwright.samples.cli.costs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.Filmwright;
import dev.filmwright.cost.Money;
import dev.filmwright.samples.cli.Cli;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code costs} and {@code budget} on a {@code produce} folder. */
class CostsAndBudgetTest {
    private static final String SCRIPT =
            "Title: Attic\n\nINT. ATTIC - DAY\n\nANNA, 30s, red hair, waits.\n\nANNA\nHello.\n";

    @TempDir
    Path folder;

    @BeforeEach
    void produce() throws IOException {
        Path script = Files.writeString(folder.resolve("film.fountain"), SCRIPT);
        assertThat(Cli.run("produce", script, "--out", folder.resolve("out"), "--only", "script")
                        .exitCode())
                .isZero();
    }

    private Cli run(String command, Object... words) {
        List<Object> all = new ArrayList<>(List.of(command.split(" ")));
        all.add(folder.resolve("out"));
        all.addAll(List.of(words));
        return Cli.run(all.toArray());
    }

    private String done(String command, Object... words) {
        Cli cli = run(command, words);
        assertThat(cli.exitCode()).as(cli.err()).isZero();
        return cli.out();
    }

    private JsonNode json(String command, Object... words) {
        List<Object> all = new ArrayList<>(List.of(words));
        all.add("--json");
        return JsonMapper.shared().readTree(done(command, all.toArray()));
    }

    private void refused(int exitCode, String because, String command, Object... words) {
        Cli cli = run(command, words);
        assertThat(cli.err()).contains(because).hasLineCount(1);
        assertThat(cli.exitCode()).isEqualTo(exitCode);
    }

    @Test
    void boards_are_priced_scene_by_scene() {
        JsonNode flat = json("costs estimate", "--model", "flux/flux-pro-1.1");
        int shots = JsonMapper.shared()
                .readTree(folder.resolve("out/summary.json"))
                .path("shots")
                .intValue();

        assertThat(flat.path("total").path("known").path("USD").path("high").stringValue())
                .isEqualTo(Money.usd("0.04")
                        .times(BigDecimal.valueOf(shots))
                        .amount()
                        .toPlainString());
        assertThat(flat.path("SC010")).isEqualTo(flat.path("total"));
        assertThat(done("costs estimate", "--model", "flux/flux-pro-1.1")).contains("SC010", "total", "USD 0.");
        assertThat(done("costs estimate", "--model", "previz/board")).contains(shots + " free");
        assertThat(done("costs estimate", "--model", "flux/nothing"))
                .contains("unknown")
                .doesNotContain("USD 0");
        refused(1, "provider/model", "costs estimate", "--model", "flux");
        refused(1, "--production", "costs estimate", "--model", "flux/x", "--production", "Cellar");
    }

    @Test
    void what_was_spent_is_reported() {
        assertThat(done("costs report")).contains("nothing was spent");
        try (Filmwright library = Filmwright.open(folder.resolve("out/library"))) {
            library.costs().ledger().adjust("anna", Money.usd("12.345"), "by hand");
        }

        JsonNode line = json("costs report", "--by", "account").get(0);
        assertThat(line.path("key").stringValue()).isEqualTo("anna");
        assertThat(line.path("spent").stringValue()).isEqualTo("12.345");
        assertThat(done("costs report", "--by", "day")).contains("spent USD 12.345");
        assertThat(done("costs report", "--account", "anna")).contains("(none)");
        assertThat(json("costs report", "--to", "2020-01-01").size()).isZero();
        assertThat(json("costs report", "--scene", "SC010").size()).isZero();
        refused(2, "--by", "costs report", "--by", "moon");
        refused(2, "--from", "costs report", "--from", "yesterday");
        refused(1, "scope", "costs report", "--account", "anna", "--shot", "SC010_SH0010");
    }

    @Test
    void budgets_are_set_listed_and_removed() {
        assertThat(done("budget list")).contains("there is no budget");
        assertThat(done("budget set", "12.50", "--warn", "50,80", "--assume", "0.25"))
                .contains("the budget of library is USD 12.50");
        done("budget set", "400", "--scene", "SC010", "--per-day", "--unit", "flux:credits");

        JsonNode budgets = json("budget list");
        assertThat(budgets.size()).isEqualTo(2);
        assertThat(budgets.get(0).path("left").stringValue()).isEqualTo("12.5");
        assertThat(budgets.get(1).path("unit").stringValue()).isEqualTo("flux:credits");
        assertThat(done("budget list")).contains("per day: flux:credits 400, spent flux:credits 0");

        assertThat(done("budget remove")).contains("removed");
        refused(1, "budget", "budget remove");
        assertThat(json("budget list").size()).isOne();
    }

    @Test
    void what_makes_no_sense_is_refused() {
        refused(1, "money", "budget set", "plenty");
        refused(1, "ceiling", "budget set", "-5");
        refused(1, "unit", "budget set", "5", "--unit", "shells");
        refused(1, "warnAt", "budget set", "5", "--warn", "200");
        refused(1, "unknown", "budget set", "5", "--assume", "0");
        refused(2, "AMOUNT", "budget set");
        assertThat(json("budget list").size()).isZero();
    }
}
