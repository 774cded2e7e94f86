package dev.filmwright.core.storage.sqlite;

import dev.filmwright.core.json.Json;
import dev.filmwright.generation.JobId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.notification.Notification;
import dev.filmwright.notification.NotificationItem;
import dev.filmwright.notification.NotificationKind;
import dev.filmwright.notification.NotificationPreference;
import dev.filmwright.notification.NotificationState;
import dev.filmwright.spi.storage.NotificationStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** {@link NotificationStore} over one connection. */
final class SqliteNotificationStore implements NotificationStore {
    private static final TypeReference<EnumMap<NotificationKind, Integer>> COUNTS = new TypeReference<>() {};
    private static final String SELECT = "SELECT pk, id, preference, channel, address, folder, owner, state, counts,"
            + " created_at, due_at, tries, trouble, ended_at FROM notification ";
    private static final String TO_BE_SENT = "state IN ('COLLECTING', 'WAITING')";

    private final Statements sql;

    SqliteNotificationStore(Handle handle) {
        sql = Statements.of(handle);
    }

    @Override
    public void put(NotificationPreference preference) {
        sql.update(
                "INSERT INTO notification_preference (id, document) VALUES (?, ?)"
                        + " ON CONFLICT (id) DO UPDATE SET document = excluded.document",
                preference.id(),
                Json.write(preference));
    }

    @Override
    public boolean remove(String preference) {
        sql.update("DELETE FROM notification_open WHERE preference = ?", preference);
        return sql.update("DELETE FROM notification_preference WHERE id = ?", preference) == 1;
    }

    @Override
    public List<NotificationPreference> preferences() {
        return sql.list(
                "SELECT document FROM notification_preference ORDER BY id",
                row -> Json.read(row.getString(1), NotificationPreference.class));
    }

    @Override
    public void opened(String preference, MediaOwner owner, JobId job) {
        sql.update(
                "INSERT OR IGNORE INTO notification_open (preference, folder, owner, job_id) VALUES (?, ?, ?, ?)",
                preference,
                owner.folder(),
                owner.id(),
                job.value());
    }

    @Override
    public void closed(String preference, MediaOwner owner, JobId job) {
        sql.update(
                "DELETE FROM notification_open WHERE preference = ? AND folder = ? AND owner = ? AND job_id = ?",
                preference,
                owner.folder(),
                owner.id(),
                job.value());
    }

    @Override
    public boolean open(String preference, MediaOwner owner) {
        return sql.number(
                        "SELECT EXISTS (SELECT 1 FROM notification_open"
                                + " WHERE preference = ? AND folder = ? AND owner = ?)",
                        0,
                        preference,
                        owner.folder(),
                        owner.id())
                == 1;
    }

    @Override
    public void add(Notification notification) {
        sql.update(
                "INSERT INTO notification (id, preference, channel, address, folder, owner, state, counts, created_at,"
                        + " due_at, tries, trouble, ended_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                notification.id(),
                notification.preference(),
                notification.channel(),
                notification.address(),
                notification.owner().folder(),
                notification.owner().id(),
                notification.state().name(),
                Json.write(notification.counts()),
                notification.created().toEpochMilli(),
                notification.due().toEpochMilli(),
                notification.tries(),
                notification.trouble().orElse(null),
                notification.ended().map(Instant::toEpochMilli).orElse(0L));
        for (int i = 0; i < notification.items().size(); i++) {
            addItem(notification.id(), i, notification.items().get(i));
        }
    }

    private void addItem(String id, int position, NotificationItem item) {
        sql.update(
                "INSERT INTO notification_item (notification_pk, position, document)"
                        + " SELECT pk, ?, ? FROM notification WHERE id = ?",
                position,
                Json.write(item),
                id);
    }

    @Override
    public Optional<Notification> find(String id) {
        return first("WHERE id = ?", id);
    }

    @Override
    public Optional<Notification> collecting(String preference, MediaOwner owner) {
        return first(
                "WHERE preference = ? AND folder = ? AND owner = ? AND state = 'COLLECTING'",
                preference,
                owner.folder(),
                owner.id());
    }

    @Override
    public void collect(String id, NotificationItem item, Instant due) {
        find(id).filter(found -> found.state() == NotificationState.COLLECTING).ifPresent(found -> {
            Map<NotificationKind, Integer> counts = new EnumMap<>(NotificationKind.class);
            counts.putAll(found.counts());
            counts.merge(item.kind(), 1, Integer::sum);
            sql.update(
                    "UPDATE notification SET counts = ?, due_at = ? WHERE id = ?",
                    Json.write(counts),
                    due.toEpochMilli(),
                    id);
            if (found.items().size() < Notification.MOST_ITEMS) {
                addItem(id, found.items().size(), item);
            }
        });
    }

    @Override
    public void reschedule(String id, Instant due) {
        sql.update("UPDATE notification SET due_at = ? WHERE id = ? AND state = 'COLLECTING'", due.toEpochMilli(), id);
    }

    @Override
    public Optional<Notification> claim(String channel, Instant now, Instant again) {
        Optional<Notification> due = first(
                "WHERE channel = ? AND due_at <= ? AND " + TO_BE_SENT + " ORDER BY due_at, pk LIMIT 1",
                channel,
                now.toEpochMilli());
        return due.flatMap(found -> {
            sql.update(
                    "UPDATE notification SET state = 'WAITING', tries = tries + 1, due_at = ? WHERE id = ?",
                    again.toEpochMilli(),
                    found.id());
            return find(found.id());
        });
    }

    @Override
    public Optional<Instant> nextDue(String channel) {
        return sql
                .list(
                        "SELECT due_at FROM notification WHERE channel = ? AND " + TO_BE_SENT
                                + " ORDER BY due_at LIMIT 1",
                        row -> Instant.ofEpochMilli(row.getLong(1)),
                        channel)
                .stream()
                .findFirst();
    }

    @Override
    public boolean sent(String id, Instant when) {
        return sql.update(
                        "UPDATE notification SET state = 'SENT', ended_at = ? WHERE id = ? AND state = 'WAITING'",
                        when.toEpochMilli(),
                        id)
                == 1;
    }

    @Override
    public boolean failed(String id, String trouble, Instant due) {
        return sql.update(
                        "UPDATE notification SET trouble = ?, due_at = ? WHERE id = ? AND state = 'WAITING'",
                        trouble,
                        due.toEpochMilli(),
                        id)
                == 1;
    }

    @Override
    public boolean givenUp(String id, String trouble, Instant when) {
        return sql.update(
                        "UPDATE notification SET state = 'GIVEN_UP', trouble = ?, ended_at = ?"
                                + " WHERE id = ? AND state = 'WAITING'",
                        trouble,
                        when.toEpochMilli(),
                        id)
                == 1;
    }

    @Override
    public List<Notification> history(Optional<String> before, int limit) {
        return before.isEmpty()
                ? sql.list(SELECT + "ORDER BY pk DESC LIMIT ?", this::row, limit)
                : sql.list(
                        SELECT + "WHERE pk < (SELECT pk FROM notification WHERE id = ?) ORDER BY pk DESC LIMIT ?",
                        this::row,
                        before.get(),
                        limit);
    }

    private Optional<Notification> first(String where, @Nullable Object... values) {
        return sql.list(SELECT + where, this::row, values).stream().findFirst();
    }

    private Notification row(ResultSet row) throws SQLException {
        long ended = row.getLong(14);
        return new Notification(
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                new MediaOwner(row.getString(6), row.getString(7)),
                NotificationState.valueOf(row.getString(8)),
                Json.mapper().readValue(row.getString(9), COUNTS),
                items(row.getLong(1)),
                Instant.ofEpochMilli(row.getLong(10)),
                Instant.ofEpochMilli(row.getLong(11)),
                row.getInt(12),
                Optional.ofNullable(row.getString(13)),
                ended == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(ended)));
    }

    private List<NotificationItem> items(long pk) {
        return sql.list(
                "SELECT document FROM notification_item WHERE notification_pk = ? ORDER BY position",
                item -> Json.read(item.getString(1), NotificationItem.class),
                pk);
    }
}
