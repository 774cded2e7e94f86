package dev.filmwright.samples.cli.backends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.Filmwright;
import dev.filmwright.ProviderException;
import dev.filmwright.asset.Category;
import dev.filmwright.asset.Profile;
import dev.filmwright.generation.ModelRef;
import dev.filmwright.media.ImageOptions;
import dev.filmwright.media.MediaId;
import dev.filmwright.media.MediaOwner;
import dev.filmwright.testkit.http.Answer;
import dev.filmwright.testkit.http.ReceivedRequest;
import dev.filmwright.testkit.http.ScriptedServer;
import dev.filmwright.vision.Description;
import dev.filmwright.vision.DescriptionRequest;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Descriptions over a provider that checks schemas and asks again itself: the two of them do not ask four times. */
@Timeout(120)
class LookingOverOllamaTest {
    private static final String MODEL = "qwen2.5vl:7b";
    private static final String GOOD = "{\"text\": \"A lamp.\", \"key\": \"lamp\", \"fill\": \"\", \"back\": \"\","
            + " \"quality\": \"soft\", \"direction\": \"left\", \"kelvin\": 2700, \"contrastRatio\": null, \"tags\": []}";
    private static final MediaOwner OWNER = MediaOwner.asset("lamp");

    private final ScriptedServer ollama = ScriptedServer.start();
    private final Deque<String> answers = new ArrayDeque<>();

    @TempDir
    Path folder;

    private Filmwright library;
    private MediaId still;

    @BeforeEach
    void open() {
        String row = "{\"name\":\"" + MODEL + "\",\"model\":\"" + MODEL + "\",\"size\":6000000000,\"digest\":\"8dd3\","
                + "\"details\":{\"family\":\"qwen25vl\"},\"capabilities\":[\"completion\",\"vision\"]}";
        ollama.on("GET", "/").answer(Answer.text(200, "text/plain", "Ollama is running"));
        ollama.on("GET", "/api/version").answer(Answer.json("{\"version\":\"0.32.15\"}"));
        ollama.on("GET", "/api/tags").answer(Answer.json("{\"models\":[" + row + "]}"));
        ollama.on("GET", "/api/ps").answer(Answer.json("{\"models\":[]}"));
        ollama.on("POST", "/api/show")
                .answer(
                        Answer.json(
                                "{\"details\":{\"family\":\"qwen25vl\"},\"model_info\":{\"general.architecture\":"
                                        + "\"qwen25vl\",\"qwen25vl.context_length\":128000},\"capabilities\":[\"completion\",\"vision\"]}"));
        ollama.on("POST", "/api/chat").answer(request -> said());
        library = Filmwright.builder(folder)
                .configure("ollama", "url", ollama.uri("").toString())
                .open();
        still = library.media()
                .storeImage(OWNER, new ByteArrayInputStream(ImageServers.picture(0xAA5511)), ImageOptions.ofDefaults())
                .id();
    }

    @AfterEach
    void close() {
        library.close();
        ollama.close();
    }

    private synchronized Answer said() {
        String line = JsonMapper.shared()
                .createObjectNode()
                .put("content", answers.remove())
                .toString();
        return Answer.text(
                200,
                "application/x-ndjson",
                "{\"model\":\"m\",\"message\":" + line + ",\"done\":false}\n"
                        + "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done\":true,"
                        + "\"done_reason\":\"stop\",\"eval_count\":44,\"eval_duration\":1100000000}\n");
    }

    private Description describe(String... said) {
        answers.addAll(List.of(said));
        return library.descriptions()
                .describe(DescriptionRequest.builder(ModelRef.parse("ollama/" + MODEL), Category.LIGHTING, OWNER)
                        .picture(still)
                        .temperature(0)
                        .build());
    }

    private List<JsonNode> asked() {
        return ollama.requests("POST", "/api/chat").stream()
                .map(ReceivedRequest::body)
                .map(body -> JsonMapper.shared().readTree(body))
                .toList();
    }

    @Test
    void a_picture_is_looked_at_by_the_schema() {
        Description seen = describe(GOOD);

        assertThat(((Profile.Lighting) seen.profile()).kelvin()).hasValue(2700);
        JsonNode body = asked().get(0);
        assertThat(body.at("/format/properties/kelvin/minimum").asInt()).isEqualTo(1000);
        assertThat(body.at("/format/additionalProperties").asBoolean(true)).isFalse();
        assertThat(body.at("/options/temperature").asDouble(1)).isZero();
        JsonNode messages = body.at("/messages");
        JsonNode last = messages.get(messages.size() - 1);
        assertThat(last.at("/images").size()).isEqualTo(1);
        assertThat(last.at("/content").asString())
                .startsWith("You describe pictures")
                .contains("JSON object");
    }

    @Test
    void what_does_not_fit_is_asked_for_again_by_the_provider_alone() {
        Description seen = describe(GOOD.replace("2700", "90"), "```json\n" + GOOD + "\n```");

        assertThat(seen.jobs()).hasSize(1);
        assertThat(asked()).hasSize(2);
    }

    @Test
    void two_answers_that_do_not_fit_are_all_that_is_asked_for() {
        assertThatThrownBy(() -> describe(GOOD.replace("2700", "90"), GOOD.replace("2700", "\"warm\""), GOOD, GOOD))
                .isInstanceOf(ProviderException.class)
                .hasMessageContaining("kelvin")
                .hasMessageContaining("job ");
        assertThat(asked()).hasSize(2);
    }

    @Test
    void what_no_schema_says_is_asked_for_once_more_by_the_library() {
        Description seen = describe(GOOD.replace("\"lamp\"", "\"\\u001b[31mlamp\""), GOOD);

        assertThat(((Profile.Lighting) seen.profile()).key()).isEqualTo("lamp");
        assertThat(seen.jobs()).hasSize(2);
        assertThat(asked()).hasSize(2);
        assertThat(asked().get(1).toString()).contains("key: has control characters");
    }
}
