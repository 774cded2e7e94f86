package dev.filmwright.provider.support.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.media.MediaType;
import dev.filmwright.testkit.http.Answer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MultipartTest {
    @Test
    void fields_and_files_are_sent_and_no_name_ends_its_header() {
        try (Lab lab = new Lab();
                BackendClient client = lab.builder().build()) {
            lab.server.on("POST", "/upload").answer(Answer.reset()).answer(Answer.json("{}"));
            Multipart form = Multipart.create()
                    .field("type", "input")
                    .file("image", "a\"\r\nX: y.png", MediaType.PNG, "PNG".getBytes(StandardCharsets.UTF_8));
            client.send(
                    BackendRequest.post(client.address("upload"))
                            .multipart(form)
                            .repeatable(),
                    BackendAnswer::text);
            assertThat(lab.server.requests()).hasSize(2);
            assertThat(lab.server.requests().get(1).header("content-type").orElseThrow())
                    .startsWith("multipart/form-data; boundary=");
            assertThat(lab.server.requests().get(1).text())
                    .contains(
                            "name=\"type\"", "\r\n\r\ninput\r\n", "filename=\"a%22%0D%0AX: y.png\"", "\r\n\r\nPNG\r\n")
                    .contains("Content-Type: image/png");
            assertThat(form).hasToString("Multipart[type, image]");
        }
    }
}
