package dev.filmwright.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.filmwright.InvalidInputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileHeadersTest {
    @TempDir
    private Path folder;

    private Safetensors read(String header, int data) throws IOException {
        return Safetensors.read(LoraFile.write(folder.resolve("x"), header, data));
    }

    private void refused(String header, int data, String why) {
        assertThatThrownBy(() -> read(header, data))
                .as(header)
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(why);
    }

    private static String one(String tensor) {
        return "{" + tensor + "}";
    }

    @Test
    void a_right_header_is_read_with_the_blanks_that_pad_it() throws IOException {
        Safetensors file = read(
                "{\"__metadata__\":{\"a\":\"b\"}," + LoraFile.tensor("x", "F16", "[2,0]", 0, 0) + ","
                        + LoraFile.tensor("y", "BF16", "[]", 0, 2) + "," + LoraFile.tensor("z", "F4", "[2]", 2, 3)
                        + "}   ",
                3);

        assertThat(file.tensors()).containsOnlyKeys("x", "y", "z");
        assertThat(file.metadata()).containsEntry("a", "b");
    }

    @Test
    void a_length_beyond_the_file_or_all_bounds_is_refused_before_memory_is_taken() {
        for (long length : new long[] {-1, Long.MIN_VALUE, 100_000_001, 99_999_999, 17, 1, 0}) {
            byte[] bytes = ByteBuffer.allocate(24)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(length)
                    .put("{}".getBytes(StandardCharsets.US_ASCII))
                    .array();
            assertThatThrownBy(() -> Safetensors.read(LoraFile.write(folder.resolve("x"), bytes)))
                    .as("%d", length)
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("header claims");
        }
        assertThatThrownBy(() -> Safetensors.read(LoraFile.write(folder.resolve("x"), new byte[7])))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("too few");
    }

    @Test
    void text_that_is_no_utf_8_is_refused() {
        byte[] header = "{\"__metadata__\":{\"a\":\"?\"}}".getBytes(StandardCharsets.US_ASCII);
        header[new String(header, StandardCharsets.US_ASCII).indexOf('?')] = (byte) 0xc0;

        assertThatThrownBy(() -> Safetensors.read(LoraFile.write(folder.resolve("x"), header, 0)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " {}",
                "[]",
                "{} {}",
                "{}x",
                "{\"__metadata__\":{},\"__metadata__\":{}}",
                "{\"__metadata__\":{\"a\":1}}",
                "{\"__metadata__\":{\"a\":{}}}",
                "{\"__metadata__\":{\"a\":\"b\",\"a\":\"c\"}}",
                "{\"__metadata__\":[]}",
                "{\"x\":1}",
                "{\"x\":{}}",
                "{\"x\":{\"dtype\":\"F16\",\"shape\":[],\"data_offsets\":[0]}}",
                "{\"x\":{\"dtype\":\"F16\",\"shape\":[1.5],\"data_offsets\":[0,2]}}",
                "{\"x\":{\"dtype\":\"F16\",\"shape\":[-1],\"data_offsets\":[0,2]}}",
                "{\"x\":{\"dtype\":\"F16\",\"shape\":[1],\"data_offsets\":[0,2],\"more\":1}}",
                "{\"x\":{\"dtype\":\"F16\",\"shape\":[1],\"shape\":[1],\"data_offsets\":[0,2]}}",
                "{\"x\":{\"dtype\":\"F16\",\"shape\":[99999999999999999999],\"data_offsets\":[0,2]}}",
                "{\"x\":{\"dtype\":\"F16\",\"shape\":[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1],\"data_offsets\":[0,2]}}",
                "{\"x\":",
                "{'x':1}",
                "{\"a\":NaN}"
            })
    void a_header_that_is_not_as_the_format_wants_it_is_refused(String header) {
        refused(header, 2, "file is");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "F16 | [1] | 1 | 3 | not where the one before ends",
                "F16 | [1] | 0 | 1 | not as long as its shape says",
                "F16 | [2] | 0 | 4 | ends outside the file",
                "F16 | [0] | 0 | 0 | its tensors end at 0",
                "F17 | [1] | 0 | 2 | unknown type",
                "F4 | [3] | 0 | 2 | whole bytes",
                "F64 | [4611686018427387904,4] | 0 | 2 | beyond all bounds"
            })
    void a_tensor_that_is_not_where_or_what_it_says_is_refused(
            String type, String shape, long begin, long end, String why) {
        refused(one(LoraFile.tensor("x", type, shape, begin, end)), 2, why);
    }

    @Test
    void tensors_that_overlap_leave_gaps_or_come_twice_are_refused() {
        refused(
                one(LoraFile.tensor("x", "U8", "[2]", 0, 2) + "," + LoraFile.tensor("y", "U8", "[2]", 1, 3)),
                3,
                "not where the one before ends");
        refused(
                one(LoraFile.tensor("x", "U8", "[1]", 0, 1) + "," + LoraFile.tensor("y", "U8", "[1]", 2, 3)),
                3,
                "not where the one before ends");
        refused(
                one(LoraFile.tensor("x", "U8", "[1]", 0, 1) + "," + LoraFile.tensor("x", "U8", "[1]", 1, 2)),
                2,
                "twice");
    }

    @ParameterizedTest
    @CsvSource({"3c00,1.0", "0000,0.0", "c000,-2.0", "0001,5.960464477539063e-8", "7bff,65504.0", "3555,0.333251953125"
    })
    void halves_are_read_as_ieee_754_writes_them(String bits, double number) {
        assertThat(Numbers.half((short) Integer.parseInt(bits, 16))).isEqualTo(number);
    }

    static class AnyBytes {
        private Path file = Path.of("");

        @BeforeTry
        void file() throws IOException {
            file = java.nio.file.Files.createTempFile("header", ".safetensors");
            file.toFile().deleteOnExit();
        }

        @Property(tries = 300)
        void whatever_stands_in_a_header_it_is_read_or_refused(@ForAll byte[] header) throws IOException {
            try {
                assertThat(Safetensors.read(LoraFile.write(file, header, 0)).tensors())
                        .isEmpty();
            } catch (InvalidInputException e) {
                assertThat(e).hasMessageContaining("safetensors");
            }
        }
    }
}
