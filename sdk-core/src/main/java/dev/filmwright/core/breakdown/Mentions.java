package dev.filmwright.core.breakdown;

import dev.filmwright.production.Manifest.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Finds where a text names characters or things; the longest name wins. */
final class Mentions {
    private static final Set<String> OWN_BODY = Set.of(
            "hand",
            "hands",
            "face",
            "eyes",
            "eye",
            "arm",
            "arms",
            "head",
            "hair",
            "lips",
            "mouth",
            "finger",
            "fingers",
            "expression",
            "smile",
            "grin",
            "shoulder",
            "back",
            "feet",
            "legs",
            "body",
            "gaze",
            "shaking",
            "trembling");

    private static final Set<String> LIKENESS = Set.of(
            "voice",
            "image",
            "images",
            "picture",
            "pictures",
            "photo",
            "photos",
            "portrait",
            "name",
            "hologram",
            "holograms",
            "footage",
            "recording",
            "statue",
            "drawing",
            "memory");

    private final Map<String, List<Form>> forms = new HashMap<>();

    /** Names of people: written with a capital, but for those named by what they are. */
    static Mentions ofCharacters(List<Entry> entries) {
        Mentions mentions = new Mentions();
        for (Entry entry : entries) {
            for (String name : names(entry)) {
                List<String> tokens = keys(name);
                if (!tokens.isEmpty()) {
                    boolean role = Lexicon.PEOPLE.has(tokens.get(tokens.size() - 1));
                    mentions.add(new Form(tokens, entry.key(), role ? Writing.ANY : Writing.CAPITALISED));
                }
            }
        }
        return mentions;
    }

    /** Names of things: however written, in the plural too. */
    static Mentions ofThings(List<Entry> entries) {
        Mentions mentions = new Mentions();
        for (Entry entry : entries) {
            for (String name : names(entry)) {
                List<String> tokens = keys(name);
                if (!tokens.isEmpty()) {
                    mentions.add(new Form(tokens, entry.key(), Writing.AS_NOUN));
                    Inflections.plurals(tokens.get(tokens.size() - 1).toLowerCase(Locale.ROOT), plural -> {
                        if (Lexicon.THINGS.base(plural).filter(plural::equals).isPresent()) {
                            return;
                        }
                        List<String> many = new ArrayList<>(tokens.subList(0, tokens.size() - 1));
                        many.add(plural.toUpperCase(Locale.ROOT));
                        mentions.add(new Form(many, entry.key(), Writing.AS_NOUN));
                    });
                }
            }
        }
        return mentions;
    }

    private static Set<String> names(Entry entry) {
        Set<String> names = new LinkedHashSet<>(entry.aliases());
        names.add(entry.name());
        return names;
    }

    private static List<String> keys(String name) {
        return Words.of(name).stream().map(Word::key).toList();
    }

    private void add(Form form) {
        List<Form> same = forms.computeIfAbsent(form.tokens().get(0), first -> new ArrayList<>(2));
        if (same.stream().noneMatch(other -> other.tokens().equals(form.tokens()))) {
            same.add(form);
            same.sort(Comparator.comparing((Form other) -> -other.tokens().size()));
        }
    }

    List<Mention> in(String text) {
        List<Word> words = Words.of(text);
        List<Mention> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int next = at + 1;
            for (Form form : forms.getOrDefault(words.get(at).key(), List.of())) {
                if (form.matches(words, at)) {
                    next = at + form.tokens().size();
                    found.add(mention(form, words, at, next));
                    break;
                }
            }
            at = next;
        }
        return found;
    }

    private static Mention mention(Form form, List<Word> words, int from, int to) {
        Word last = words.get(to - 1);
        boolean body = to < words.size() && OWN_BODY.contains(words.get(to).lower());
        boolean owner = last.possessive() && to < words.size() && !body;
        return new Mention(form.key(), words.get(from).start(), last.end(), owner || onlyLikeness(words, from));
    }

    /** Returns whether only a voice or a picture of somebody is there, as in {@code "a photo of Anna"}. */
    private static boolean onlyLikeness(List<Word> words, int at) {
        return at > 1
                && words.get(at - 1).lower().equals("of")
                && LIKENESS.contains(words.get(at - 2).lower());
    }

    /** How a name must be written to be one. */
    private enum Writing {
        CAPITALISED,
        ANY,
        AS_NOUN
    }

    private record Form(List<String> tokens, String key, Writing writing) {
        boolean matches(List<Word> words, int at) {
            if (at + tokens.size() > words.size()) {
                return false;
            }
            for (int i = 0; i < tokens.size(); i++) {
                if (!tokens.get(i).equals(words.get(at + i).key())) {
                    return false;
                }
            }
            return switch (writing) {
                case ANY -> true;
                case CAPITALISED -> words.get(at).startsWithCapital();
                case AS_NOUN -> Nouns.at(words, at + tokens.size() - 1);
            };
        }
    }
}
