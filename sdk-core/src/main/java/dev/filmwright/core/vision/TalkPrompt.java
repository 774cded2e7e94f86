package dev.filmwright.core.vision;

import dev.filmwright.core.json.Json;
import dev.filmwright.media.MediaId;
import dev.filmwright.vision.Analysis;
import dev.filmwright.vision.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What is sent with a question: what was said before, the newest first, as far as the budget reaches. Each message is one JSON
 * object on one line, so that nobody's words can pass for another's.
 */
final class TalkPrompt {
    private static final int CHARACTERS_A_TOKEN = 3;
    private static final int TOKENS_A_PICTURE = 800;
    private static final int TOKENS_A_LINE = 20;

    private final Message question;
    private final int mostPictures;
    private final List<Message> sent = new ArrayList<>();
    private final Set<MediaId> pictures = new LinkedHashSet<>();
    private int left;
    private int leftOut;

    /**
     * Begins with the question alone.
     *
     * @param budget how many tokens may be sent
     * @param mostPictures how many pictures the model takes
     */
    TalkPrompt(Message question, int budget, int mostPictures) {
        this.question = question;
        this.mostPictures = mostPictures;
        pictures.addAll(question.pictures());
        left = budget - tokens(question) - TOKENS_A_PICTURE * pictures.size();
    }

    /** Returns how many tokens a message is taken for, without its pictures. */
    static int tokens(Message message) {
        int characters = message.text().length();
        for (Analysis analysis : message.analyses()) {
            characters += summary(analysis).length();
        }
        return characters / CHARACTERS_A_TOKEN + TOKENS_A_LINE;
    }

    /** Returns whether the question alone is within the budget. */
    boolean fits() {
        return left >= 0;
    }

    /** Adds the message before those added; returns whether there was room, so that an older one may be added. */
    boolean add(Message message) {
        int tokens = tokens(message);
        if (tokens > left) {
            return false;
        }
        left -= tokens;
        sent.add(0, message);
        for (MediaId picture : message.pictures()) {
            if (pictures.contains(picture)) {
                continue;
            }
            if (pictures.size() < mostPictures && left >= TOKENS_A_PICTURE) {
                pictures.add(picture);
                left -= TOKENS_A_PICTURE;
            } else {
                leftOut++;
            }
        }
        return true;
    }

    /** Returns the pictures to send, those of the question first. */
    List<MediaId> pictures() {
        return List.copyOf(pictures);
    }

    int picturesLeftOut() {
        return leftOut;
    }

    /** Returns the words to send: the question as it is if nothing goes with it. */
    String text() {
        if (sent.isEmpty() && question.analyses().isEmpty()) {
            return question.text();
        }
        Instructions words = new Instructions("conversation.txt").line("");
        sent.forEach(message -> words.line(line(message)));
        return words.line(line(question)).text();
    }

    private String line(Message message) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("role", message.role().name().toLowerCase(Locale.ROOT));
        line.put("text", message.text());
        List<MediaId> all = pictures();
        List<Integer> numbers = message.pictures().stream()
                .filter(all::contains)
                .map(picture -> all.indexOf(picture) + 1)
                .toList();
        if (!numbers.isEmpty()) {
            line.put("pictures", numbers);
        }
        if (!message.analyses().isEmpty()) {
            line.put(
                    "analyses",
                    message.analyses().stream().map(TalkPrompt::summary).toList());
        }
        return Json.write(line);
    }

    private static String summary(Analysis analysis) {
        if (analysis instanceof Analysis.Described described) {
            return described.description().text();
        }
        Analysis.Compared compared = (Analysis.Compared) analysis;
        return "sameness " + compared.verdict().sameness() + " of 1; "
                + String.join("; ", compared.verdict().differences());
    }
}
