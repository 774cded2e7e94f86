package dev.filmwright.provider.support.http;

import dev.filmwright.media.MediaType;
import dev.filmwright.spi.ProviderInput;
import java.util.ArrayList;
import java.util.List;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * Fields and files of a form (RFC 7578). Files are streamed. Names and file names are quoted, so that none can end its header.
 * Immutable; each method returns another form.
 */
public final class Multipart {
    private final List<Field> fields;

    private Multipart(List<Field> fields) {
        this.fields = List.copyOf(fields);
    }

    /** Returns a form without fields. */
    public static Multipart create() {
        return new Multipart(List.of());
    }

    /** Adds a text. */
    public Multipart field(String name, String value) {
        return with(new Field(name, null, RequestBody.create(value, null)));
    }

    /** Adds a file, by the name the backend is to see. */
    public Multipart file(String name, String fileName, ProviderInput input) {
        return with(new Field(name, fileName, new PartBody(input.type().value(), Part.of(input))));
    }

    /** Adds bytes as a file, by the name the backend is to see. */
    public Multipart file(String name, String fileName, MediaType type, byte[] bytes) {
        return with(new Field(name, fileName, new PartBody(type.value(), Part.of(bytes.clone()))));
    }

    private Multipart with(Field field) {
        List<Field> more = new ArrayList<>(fields);
        more.add(field);
        return new Multipart(more);
    }

    RequestBody body() {
        MultipartBody.Builder body = new MultipartBody.Builder().setType(MultipartBody.FORM);
        fields.forEach(field -> body.addFormDataPart(field.name, field.fileName, field.body));
        return body.build();
    }

    /** Returns the names of the fields. */
    @Override
    public String toString() {
        return "Multipart" + fields.stream().map(Field::name).toList();
    }

    private record Field(String name, @Nullable String fileName, RequestBody body) {}
}
