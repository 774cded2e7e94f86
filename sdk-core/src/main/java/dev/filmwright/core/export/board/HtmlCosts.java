package dev.filmwright.core.export.board;

import dev.filmwright.core.export.html.Markup;
import dev.filmwright.cost.Estimate;
import dev.filmwright.cost.Price;
import java.io.IOException;
import java.util.List;

/** The table of what these shots would cost elsewhere. */
final class HtmlCosts {
    private static final int AT_FIRST = 8;

    private final CostRows rows;
    private final Markup out;

    HtmlCosts(List<Estimate> estimates, Markup out) {
        this.rows = CostRows.of(estimates, AT_FIRST);
        this.out = out;
    }

    void write() throws IOException {
        if (rows.shown().isEmpty()) {
            return;
        }
        out.open("section", "class", "costs", "aria-labelledby", "costs");
        out.element("h2", "What these shots would cost elsewhere", "id", "costs");
        table(rows.shown());
        if (!rows.rest().isEmpty()) {
            out.open("details");
            out.element("summary", rows.rest().size() + " more");
            table(rows.rest());
            out.closeLine();
        }
        out.element("p", Credits.NO_OFFER, "class", "note");
        out.closeLine();
    }

    private void table(List<Estimate> estimates) throws IOException {
        out.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-labelledby", "costs");
        out.open("table");
        heads();
        group("Pictures", CostRows.of(estimates, Price.Output.IMAGE));
        group("Clips", CostRows.of(estimates, Price.Output.VIDEO));
        out.close();
        out.closeLine();
    }

    private void heads() throws IOException {
        out.open("thead");
        out.open("tr");
        for (String head : List.of("Backend", "Model", "Price", "Units", "Total", "Prices of")) {
            boolean number = head.equals("Units") || head.equals("Total");
            out.element("th", head, "scope", "col", "class", number ? "number" : "words");
        }
        out.close();
        out.closeLine();
    }

    private void group(String name, List<Estimate> rows) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        out.open("tbody");
        out.open("tr", "class", "group");
        out.element("th", name, "colspan", "6", "scope", "rowgroup");
        out.closeLine();
        for (Estimate row : rows) {
            row(row);
        }
        out.closeLine();
    }

    private void row(Estimate row) throws IOException {
        out.open("tr");
        out.element("td", row.providerName());
        out.open("td");
        out.text(row.price().name());
        if (!row.price().note().isBlank()) {
            out.element("small", " " + row.price().note());
        }
        out.close();
        out.element("td", Credits.price(row.price()));
        out.element("td", Long.toString(row.units()), "class", "number");
        out.element("td", row.total().toString(), "class", "number total");
        out.open("td");
        out.element("time", row.asOf().toString(), "datetime", row.asOf().toString());
        out.close();
        out.closeLine();
    }
}
