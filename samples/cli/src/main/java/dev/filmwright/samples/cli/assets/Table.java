package dev.filmwright.samples.cli.assets;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** A table in a terminal: long cells run over several lines, between words where there are any. */
public final class Table {
    private static final int WIDEST = 36;

    private final List<List<String>> rows = new ArrayList<>();

    /** Begins a table. */
    public Table(String... heads) {
        row(heads);
    }

    /** Adds a row. */
    public void row(String... cells) {
        List<String> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(AssetText.plain(cell).strip());
        }
        rows.add(row);
    }

    /** Prints the table. */
    public void print(PrintWriter out) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], Math.min(WIDEST, length(row.get(i))));
            }
        }
        for (List<String> row : rows) {
            print(row.stream().map(Table::folded).toList(), widths, out);
        }
    }

    private static void print(List<List<String>> cells, int[] widths, PrintWriter out) {
        int lines = cells.stream().mapToInt(List::size).max().orElse(0);
        for (int line = 0; line < lines; line++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String part = line < cells.get(i).size() ? cells.get(i).get(line) : "";
                text.append(part).append(" ".repeat(widths[i] - length(part) + 2));
            }
            out.println(text.toString().stripTrailing());
        }
    }

    /** Returns a cell's lines, at least one, none longer than the widest column. */
    static List<String> folded(String cell) {
        List<String> lines = new ArrayList<>();
        String rest = cell;
        while (length(rest) > WIDEST) {
            int end = rest.offsetByCodePoints(0, WIDEST);
            int space = rest.lastIndexOf(' ', end);
            int cut = space > 0 ? space : end;
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut).strip();
        }
        lines.add(rest);
        return lines;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
