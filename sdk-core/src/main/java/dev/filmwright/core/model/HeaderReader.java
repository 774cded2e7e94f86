package dev.filmwright.core.model;

import dev.filmwright.core.json.Json;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the JSON of a safetensors header as a stream: what it claims takes no memory before it was checked. */
final class HeaderReader {
    private static final String METADATA = "__metadata__";
    private static final int MOST_TENSORS = 200_000;
    private static final int MOST_METADATA = 10_000;
    private static final int MOST_AXES = 16;

    private final SortedMap<String, String> metadata = new TreeMap<>();
    private final SortedMap<String, Tensor> tensors = new TreeMap<>();
    private final JsonParser json;

    private HeaderReader(JsonParser json) {
        this.json = json;
    }

    SortedMap<String, String> metadata() {
        return metadata;
    }

    SortedMap<String, Tensor> tensors() {
        return tensors;
    }

    static HeaderReader read(InputStream file, long length) throws IOException {
        Reader text = new InputStreamReader(
                new Bounded(file, length),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        text = new FirstBrace(text);
        try (JsonParser parser = Json.mapper().createParser(text)) {
            HeaderReader header = new HeaderReader(parser);
            header.whole();
            return header;
        } catch (JacksonException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw Safetensors.refused("its header is not valid UTF-8");
            }
            if (e.getCause() instanceof IOException trouble) {
                throw trouble;
            }
            // What Jackson says quotes the header.
            throw Safetensors.refused("its header is no JSON that can be read");
        }
    }

    private void whole() {
        expect(json.nextToken(), JsonToken.START_OBJECT, "its header is no JSON object");
        boolean told = false;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            if (name.equals(METADATA)) {
                if (told) {
                    throw Safetensors.refused("its header has metadata twice");
                }
                told = true;
                texts();
            } else {
                Tensor tensor = tensor(name);
                if (tensors.put(name, tensor) != null) {
                    throw Safetensors.refused("its header has tensor " + name + " twice");
                }
                if (tensors.size() > MOST_TENSORS) {
                    throw Safetensors.refused("it has more than " + MOST_TENSORS + " tensors");
                }
            }
        }
        if (json.nextToken() != null) {
            throw Safetensors.refused("its header goes on after its end");
        }
    }

    private void texts() {
        expect(json.nextToken(), JsonToken.START_OBJECT, "its metadata are no JSON object");
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            expect(json.nextToken(), JsonToken.VALUE_STRING, "its metadata hold something else than texts");
            if (metadata.put(name, json.getString()) != null) {
                throw Safetensors.refused("its metadata have a name twice");
            }
            if (metadata.size() > MOST_METADATA) {
                throw Safetensors.refused("it has more than " + MOST_METADATA + " metadata");
            }
        }
    }

    private Tensor tensor(String name) {
        String wrong = "tensor " + name + " is not described as the format wants it";
        expect(json.nextToken(), JsonToken.START_OBJECT, wrong);
        String type = "";
        List<Long> shape = List.of();
        List<Long> offsets = List.of();
        Set<String> seen = new HashSet<>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "dtype" -> {
                    expect(json.currentToken(), JsonToken.VALUE_STRING, wrong);
                    type = json.getString();
                }
                case "shape" -> shape = numbers(wrong);
                case "data_offsets" -> offsets = numbers(wrong);
                default -> throw Safetensors.refused(wrong);
            }
            if (!seen.add(field)) {
                throw Safetensors.refused(wrong);
            }
        }
        if (seen.size() != 3 || offsets.size() != 2) {
            throw Safetensors.refused(wrong);
        }
        return new Tensor(type, shape, offsets.get(0), offsets.get(1));
    }

    private List<Long> numbers(String wrong) {
        expect(json.currentToken(), JsonToken.START_ARRAY, wrong);
        List<Long> numbers = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            expect(json.currentToken(), JsonToken.VALUE_NUMBER_INT, wrong);
            long number = json.getLongValue();
            if (number < 0 || numbers.size() == MOST_AXES) {
                throw Safetensors.refused(wrong);
            }
            numbers.add(number);
        }
        return List.copyOf(numbers);
    }

    private static void expect(JsonToken found, JsonToken expected, String otherwise) {
        if (found != expected) {
            throw Safetensors.refused(otherwise);
        }
    }

    /** Ends after so many bytes. */
    private static final class Bounded extends FilterInputStream {
        private long left;

        Bounded(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            if (left == 0) {
                return -1;
            }
            left--;
            return super.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = super.read(into, from, (int) Math.min(length, left));
            left -= Math.max(0, count);
            return count;
        }
    }

    /** The format wants a brace first, not even a blank before it. */
    private static final class FirstBrace extends Reader {
        private final Reader text;
        private boolean begun;

        FirstBrace(Reader text) {
            this.text = text;
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            int count = text.read(into, from, length);
            if (!begun && count > 0) {
                begun = true;
                if (into[from] != '{') {
                    throw Safetensors.refused("its header does not begin with a brace: it is no safetensors file");
                }
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            text.close();
        }
    }
}
