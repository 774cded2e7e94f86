package dev.filmwright.provider.support.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.ProviderException;
import dev.filmwright.provider.support.json.ServerEvents.Event;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerEventsTest {
    @Test
    void events_are_read_with_name_and_data() throws Exception {
        assertThat(
                        read(
                                "\uFEFF: hello\n\nevent: delta\ndata: {\"a\":\ndata: 1}\n\ndata:x\r\n\r\ndata\rdataset: 7\r\rid: 7\n\n"))
                .containsExactly(
                        new Event("delta", "{\"a\":\n1}"), new Event("message", "x"), new Event("message", ""));
    }

    @Test
    void an_event_that_is_not_ended_is_none() throws Exception {
        for (String cut : List.of("data: 1", "data: 1\n", "data: 1\r", "event: a\ndata: 1\n")) {
            assertThat(read("data: 0\n\n" + cut)).containsExactly(new Event("message", "0"));
        }
    }

    @Test
    void an_event_that_never_ends_is_refused() {
        assertThatThrownBy(() -> read("data: abc\n".repeat(1000))).isInstanceOf(ProviderException.class);
        assertThatThrownBy(() -> read("a".repeat(5000))).isInstanceOf(ProviderException.class);
    }

    private static List<Event> read(String text) throws IOException {
        ServerEvents events = ServerEvents.of(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                JsonLimits.ofDefaults().withLine(1000),
                JsonProperties.ORIGIN);
        List<Event> all = new ArrayList<>();
        for (Optional<Event> event = events.next(); event.isPresent(); event = events.next()) {
            all.add(event.get());
        }
        return all;
    }
}
