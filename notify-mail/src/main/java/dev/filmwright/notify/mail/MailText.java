package dev.filmwright.notify.mail;

import dev.filmwright.notification.Notification;
import dev.filmwright.notification.NotificationItem;
import java.util.Locale;

/** Puts a message into words. */
final class MailText {
    private static final int LONGEST_REASON = 300;

    private MailText() {}

    static String subject(Notification message) {
        String whose = message.items().size() == 1 && message.total() == 1
                ? message.items().get(0).subject()
                : message.owner().id();
        return oneLine("Filmwright: " + message.summary() + " (" + whose + ")");
    }

    static String body(Notification message) {
        StringBuilder text = new StringBuilder();
        text.append(message.summary())
                .append(" in ")
                .append(message.owner().id())
                .append(".\n\n");
        message.items().forEach(item -> text.append(line(item)).append('\n'));
        int more = message.total() - message.items().size();
        if (more > 0) {
            text.append("… and ").append(more).append(" more\n");
        }
        return text.append("\nYou get this because of the preference \"")
                .append(message.preference())
                .append("\".\n")
                .toString();
    }

    private static String line(NotificationItem item) {
        String said = item.kind().name().toLowerCase(Locale.ROOT) + "  " + item.subject() + "  "
                + item.job().model();
        return oneLine(
                item.reason().map(reason -> said + ": " + shortened(reason)).orElse(said));
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON
                ? reason
                : reason.substring(0, reason.offsetByCodePoints(0, LONGEST_REASON / 2)) + "…";
    }

    /** What comes from backends and users begins no new header or line. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
