package dev.filmwright.provider.comfyui.workflow;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

/** The pictures are only what is looked at: the signature and chunks of text. */
class WorkflowPngTest {
    private static final byte[] HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Workflow GRAPH = Workflow.parse(Graphs.TEXT_TO_IMAGE);

    private static byte[] png(String chunk, byte[]... parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(HEAD);
        chunk(out, "IHDR", new byte[13]);
        chunk(out, "tEXt", bytes("workflow\0{\"nodes\":[]}"));
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            data.write(part);
        }
        chunk(out, chunk, data.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String name, byte[] data) throws IOException {
        out.writeInt(data.length);
        out.write(bytes(name));
        out.write(data);
        out.writeInt(0);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            out.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void the_graph_is_found_in_each_kind_of_text() throws IOException {
        assertThat(Workflow.fromPng(png("tEXt", bytes("prompt\0"), bytes(GRAPH.json()))))
                .isEqualTo(GRAPH);
        assertThat(Workflow.fromPng(png("zTXt", bytes("prompt\0\0"), packed(GRAPH.json()))))
                .isEqualTo(GRAPH);
        assertThat(Workflow.fromPng(png("iTXt", bytes("prompt\0\0\0en\0p\0"), bytes(GRAPH.json()))))
                .isEqualTo(GRAPH);
        assertThat(Workflow.fromPng(png("iTXt", bytes("prompt\0\1\0\0\0"), packed(GRAPH.json()))))
                .isEqualTo(GRAPH);
    }

    @Test
    void a_picture_without_a_graph_is_refused_with_what_to_give_instead() throws IOException {
        byte[] png = png("tEXt", bytes("comment\0hello"));

        assertThatThrownBy(() -> Workflow.fromPng(png))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("carries no graph");
        assertThatThrownBy(() -> Workflow.fromPng(bytes("GIF89a, not a PNG")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("give a PNG");
    }

    @Test
    void a_picture_cut_anywhere_is_refused_or_whole_enough() throws IOException {
        byte[] png = png("iTXt", bytes("prompt\0\1\0\0\0"), packed(GRAPH.json()));

        for (int length = 0; length < png.length; length++) {
            byte[] cut = Arrays.copyOf(png, length);
            try {
                assertThat(Workflow.fromPng(cut)).isEqualTo(GRAPH);
            } catch (InvalidInputException e) {
                assertThat(e).hasMessageContaining("PNG");
            }
        }
    }

    @Test
    void a_damaged_text_is_refused() throws IOException {
        byte[] png = png("zTXt", bytes("prompt\0\0"), bytes("not packed at all"));

        assertThatThrownBy(() -> Workflow.fromPng(png))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("whole");
    }
}
