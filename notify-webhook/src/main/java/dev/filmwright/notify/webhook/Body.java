package dev.filmwright.notify.webhook;

import dev.filmwright.notification.Notification;
import dev.filmwright.notification.NotificationItem;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a message as JSON: {@code type}, {@code timestamp} and {@code data}, as Standard Webhooks asks for. */
final class Body {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Body() {}

    static String of(Notification message) {
        ObjectNode body = MAPPER.createObjectNode();
        body.put("type", "jobs.ended");
        body.put("timestamp", message.created().toString());
        ObjectNode data = body.putObject("data");
        data.put("id", message.id());
        data.put("preference", message.preference());
        data.put("owner", message.owner().folder() + "/" + message.owner().id());
        data.put("summary", message.summary());
        ObjectNode counts = data.putObject("counts");
        message.counts().forEach((kind, count) -> counts.put(kind.name().toLowerCase(Locale.ROOT), count));
        ArrayNode items = data.putArray("items");
        message.items().forEach(item -> add(items.addObject(), item));
        return body.toString();
    }

    private static void add(ObjectNode json, NotificationItem item) {
        json.put("kind", item.kind().name().toLowerCase(Locale.ROOT));
        json.put("job", item.job().id().value());
        json.put("subject", item.subject());
        json.put("model", item.job().model().toString());
        json.put("account", item.job().account());
        json.put("when", item.when().toString());
        ObjectNode labels = json.putObject("labels");
        item.job().labels().forEach(labels::put);
        item.generation().ifPresent(made -> json.put("generation", made.value()));
        item.reason().ifPresent(reason -> json.put("reason", reason));
    }
}
