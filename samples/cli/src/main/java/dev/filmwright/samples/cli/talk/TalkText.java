package dev.filmwright.samples.cli.talk;

import dev.filmwright.generation.LiveEvent;
import dev.filmwright.generation.LiveListener;
import dev.filmwright.samples.cli.jobs.JobText;
import dev.filmwright.vision.Conversation;
import dev.filmwright.vision.Message;
import java.io.PrintWriter;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Conversations in lines and as JSON. */
final class TalkText {
    private TalkText() {}

    /** Lines stay; whatever else steers a terminal goes: a text may hold anything. */
    static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
    }

    static String line(Conversation conversation) {
        return String.format(
                Locale.ROOT,
                "%s  %3d  %s  %s",
                conversation.id(),
                conversation.messages(),
                conversation.model(),
                JobText.oneLine(conversation.title()));
    }

    static ObjectNode json(Conversation conversation) {
        ObjectNode json = JobText.object();
        json.put("id", conversation.id().value());
        json.put("title", conversation.title());
        json.put("model", conversation.model().toString());
        json.put("messages", conversation.messages());
        conversation.waiting().ifPresent(number -> json.put("waiting", number));
        return json;
    }

    static void print(Message message, PrintWriter out) {
        String marks = (message.pictures().isEmpty()
                        ? ""
                        : ", pictures: " + message.pictures().size())
                + (message.omitted().messages() == 0
                        ? ""
                        : ", without the oldest " + message.omitted().messages())
                + (message.state() == Message.State.DONE
                        ? ""
                        : ", " + message.state().name().toLowerCase(Locale.ROOT));
        out.println("[" + message.number() + "] " + message.role().name().toLowerCase(Locale.ROOT) + marks);
        out.println(plain(message.text()));
        message.failure().ifPresent(why -> out.println("  no answer: " + JobText.oneLine(why.message())));
    }

    static ObjectNode json(Message message) {
        ObjectNode json = JobText.object();
        json.put("number", message.number());
        json.put("role", message.role().name());
        json.put("state", message.state().name());
        json.put("text", message.text());
        ArrayNode pictures = json.putArray("pictures");
        message.pictures().forEach(picture -> pictures.add(picture.value()));
        message.job().ifPresent(job -> json.put("job", job.value()));
        message.failure().ifPresent(why -> json.put("failure", why.message()));
        json.put("analyses", message.analyses().size());
        json.put("omittedMessages", message.omitted().messages());
        json.put("omittedPictures", message.omitted().pictures());
        return json;
    }

    /** Shows on a terminal's second stream what the backend does, so that the answer alone is on the first. */
    static LiveListener watching(PrintWriter err) {
        return event -> {
            if (event instanceof LiveEvent.Progress progress
                    && !progress.doing().isBlank()) {
                err.println("  " + JobText.oneLine(progress.doing()));
                err.flush();
            }
        };
    }
}
