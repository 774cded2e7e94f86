package dev.filmwright.core.screenplay;

import dev.filmwright.screenplay.RichText;
import dev.filmwright.screenplay.TitlePage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Guesses what the lines of an FDX title page are, for it has no keys: in the middle the title, a credit such as
 * {@code written by}, and the names; at the side the draft and whom to contact.
 */
final class FdxTitlePage {
    private static final Pattern CREDIT = Pattern.compile("(?:.{0,40}\\b)?by:?");
    private static final Pattern SOURCE = Pattern.compile("(?:based (?:up)?on|story by|adapted from|from the)\\b.*");
    private static final Pattern DRAFT =
            Pattern.compile(".*\\b(?:draft|revision|revised|version)\\b.*|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}");
    private static final Pattern COPYRIGHT = Pattern.compile(".*(?:\u00a9|\\(c\\)|copyright|registered).*");

    private final Map<String, List<RichText>> entries = new LinkedHashMap<>();
    private String middle = "Title";

    private FdxTitlePage() {}

    static TitlePage guess(List<FdxParagraph> lines) {
        FdxTitlePage page = new FdxTitlePage();
        boolean anyCentered = lines.stream()
                .anyMatch(line ->
                        line.form().centered() && !Blanks.only(line.text().plain()));
        for (FdxParagraph line : lines) {
            boolean middle = line.form().centered() || (!anyCentered && page.entries.isEmpty());
            Canonical.lines(line.text(), false).forEach(words -> page.add(words, middle));
        }
        List<TitlePage.Entry> entries = new ArrayList<>();
        page.entries.forEach((key, values) -> entries.add(new TitlePage.Entry(key, values)));
        return new TitlePage(entries);
    }

    private void add(RichText words, boolean inMiddle) {
        if (Blanks.only(words.plain())) {
            endGroup();
        } else if (inMiddle) {
            addMiddle(words);
        } else {
            addSide(words);
        }
    }

    /** A gap ends the title; what comes in the middle then is of no known kind until a credit says so. */
    private void endGroup() {
        if (middle.equals("Title") && entries.containsKey("Title")) {
            middle = "Notes";
        }
    }

    private void addMiddle(RichText words) {
        String folded = words.plain().toLowerCase(Locale.ROOT);
        if (!entries.containsKey("Title")) {
            add("Title", words);
        } else if (CREDIT.matcher(folded).matches()) {
            add(entries.containsKey("Credit") ? "Source" : "Credit", words);
            middle = entries.containsKey("Author") ? "Source" : "Author";
        } else if (SOURCE.matcher(folded).matches()) {
            add("Source", words);
            middle = "Source";
        } else {
            add(middle, words);
        }
    }

    private void addSide(RichText words) {
        String folded = words.plain().toLowerCase(Locale.ROOT);
        if (COPYRIGHT.matcher(folded).matches()) {
            add("Copyright", words);
        } else {
            add(DRAFT.matcher(folded).matches() ? "Draft date" : "Contact", words);
        }
    }

    private void add(String key, RichText words) {
        entries.computeIfAbsent(key, unused -> new ArrayList<>()).add(words);
    }
}
