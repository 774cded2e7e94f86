package dev.filmwright.provider.support.structured;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places in what a model says that may be the JSON it was asked for, the likeliest first: all of it, what stands between code
 * fences, what begins with a bracket and ends with the one that belongs to it.
 */
final class Candidates {
    private static final int MOST_FENCES = 10;
    private static final int MOST_BRACKETS = 20;
    private static final Pattern FENCE = Pattern.compile("```[A-Za-z0-9]*[ \\t]*\\R?");
    private static final String THOUGHT = "</think>";

    private Candidates() {}

    static List<String> in(String answer) {
        String said = said(answer);
        List<String> candidates = new ArrayList<>();
        candidates.add(said);
        candidates.addAll(fenced(said));
        candidates.addAll(bracketed(said));
        return candidates;
    }

    private static String said(String answer) {
        String said = answer.startsWith("\uFEFF") ? answer.substring(1) : answer;
        int thought = said.stripLeading().startsWith("<think>") ? said.indexOf(THOUGHT) : -1;
        return (thought < 0 ? said : said.substring(thought + THOUGHT.length())).strip();
    }

    private static List<String> fenced(String said) {
        List<String> fenced = new ArrayList<>();
        Matcher fence = FENCE.matcher(said);
        while (fenced.size() < MOST_FENCES && fence.find()) {
            int begin = fence.end();
            int end = said.indexOf("```", begin);
            if (end < 0) {
                // Cut, or the model forgot to close it.
                fenced.add(said.substring(begin).strip());
                return fenced;
            }
            fenced.add(said.substring(begin, end).strip());
            if (!fence.find()) { // that is the closing one
                return fenced;
            }
        }
        return fenced;
    }

    private static List<String> bracketed(String said) {
        List<String> bracketed = new ArrayList<>();
        int from = 0;
        for (int tries = 0; tries < MOST_BRACKETS; tries++) {
            int begin = bracket(said, from);
            if (begin < 0) {
                return bracketed;
            }
            Optional<Integer> end = end(said, begin);
            end.ifPresent(last -> bracketed.add(said.substring(begin, last)));
            from = end.orElse(begin + 1);
        }
        return bracketed;
    }

    private static int bracket(String said, int from) {
        for (int i = from; i < said.length(); i++) {
            if (said.charAt(i) == '{' || said.charAt(i) == '[') {
                return i;
            }
        }
        return -1;
    }

    /** Returns where a bracket's other half ends; brackets within texts do not count. */
    private static Optional<Integer> end(String said, int begin) {
        int depth = 0;
        boolean text = false;
        for (int i = begin; i < said.length(); i++) {
            char c = said.charAt(i);
            if (text) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    text = false;
                }
            } else if (c == '"') {
                text = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
                if (depth == 0) {
                    return Optional.of(i + 1);
                }
            }
        }
        return Optional.empty();
    }
}
