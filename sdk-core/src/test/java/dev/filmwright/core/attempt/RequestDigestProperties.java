package dev.filmwright.core.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.generation.GenerationRequest;
import dev.filmwright.media.FrameSize;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RequestDigestProperties {

    @Property(tries = 200)
    void equal_requests_have_equal_digests_in_whatever_order_they_were_put_together(
            @ForAll @Size(max = 6) Map<String, String> options,
            @ForAll @Size(max = 6) Map<String, String> labels,
            @ForAll @IntRange(min = 1, max = 4000) int edge,
            @ForAll Random order) {
        GenerationRequest one = request(options, labels, edge);
        GenerationRequest other = request(shuffled(options, order), shuffled(labels, order), edge);
        assertThat(RequestDigest.of(one)).isEqualTo(RequestDigest.of(other)).matches("[0-9a-f]{64}");
    }

    @Property(tries = 200)
    void requests_that_ask_for_something_else_have_other_digests(
            @ForAll @Size(max = 4) Map<String, String> options, @ForAll String name, @ForAll String value) {
        GenerationRequest one = request(options, Map.of(), 100);
        GenerationRequest other = one.toBuilder()
                .option(name, options.getOrDefault(name, "") + value + "x")
                .build();
        assertThat(RequestDigest.of(other)).isNotEqualTo(RequestDigest.of(one));
    }

    @Example
    void an_empty_setting_is_not_the_same_as_none() {
        GenerationRequest one = request(Map.of(), Map.of(), 100);
        assertThat(RequestDigest.of(one.toBuilder().option("steps", "").build()))
                .isNotEqualTo(RequestDigest.of(one));
    }

    @Example
    void how_a_start_is_named_does_not_count() {
        GenerationRequest one = request(Map.of(), Map.of(), 100);
        assertThat(RequestDigest.of(one.toBuilder().idempotencyKey("once").build()))
                .isEqualTo(RequestDigest.of(one));
    }

    private static GenerationRequest request(Map<String, String> options, Map<String, String> labels, int edge) {
        GenerationRequest.Builder request = AttemptFixture.request().size(new FrameSize(edge, 10));
        options.forEach(request::option);
        labels.forEach(request::label);
        return request.build();
    }

    private static Map<String, String> shuffled(Map<String, String> map, Random order) {
        List<Map.Entry<String, String>> entries = new ArrayList<>(map.entrySet());
        Collections.shuffle(entries, order);
        Map<String, String> shuffled = new LinkedHashMap<>();
        entries.forEach(entry -> shuffled.put(entry.getKey(), entry.getValue()));
        return shuffled;
    }
}
