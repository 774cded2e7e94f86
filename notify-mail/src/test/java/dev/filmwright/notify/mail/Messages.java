package dev.filmwright.notify.mail;

import dev.filmwright.generation.JobBrief;
import dev.filmwright.generation.JobId;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.generation.OutputKind;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.notification.Notification;
import dev.filmwright.notification.NotificationItem;
import dev.filmwright.notification.NotificationKind;
import dev.filmwright.notification.NotificationState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Messages for tests. */
final class Messages {
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private Messages() {}

    static Notification to(String address) {
        MediaOwner film = MediaOwner.production("film");
        JobBrief job = new JobBrief(
                new JobId("job"),
                OutputKind.IMAGE,
                new ModelRef("paper", "sheet"),
                film,
                "board/1",
                "ada",
                new TreeMap<>(Map.of("shot", "SC010_SH0020")));
        return new Notification(
                "N1",
                "ada",
                MailChannel.ID,
                address,
                film,
                NotificationState.WAITING,
                Map.of(NotificationKind.SUCCEEDED, 298, NotificationKind.FAILED, 2),
                List.of(new NotificationItem(
                        NotificationKind.FAILED,
                        job,
                        NOON,
                        Optional.empty(),
                        Optional.of("no cups,\r\nBcc: eve@example.org"))),
                NOON,
                NOON,
                1,
                Optional.empty(),
                Optional.empty());
    }
}
