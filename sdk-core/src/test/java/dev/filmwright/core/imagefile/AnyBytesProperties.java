package dev.filmwright.core.imagefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.filmwright.core.imagefile.parameters.ParameterReader;
import dev.filmwright.media.GenerationParameters;
import dev.filmwright.media.ImageMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands where metadata should be, there is an answer, and never for want of a bound. */
class AnyBytesProperties {
    private static final String GIVEN_UP = "metadata that cannot be read";

    @Property(tries = 500)
    void any_bytes_are_answered_for_any_format(@ForAll byte[] bytes, @ForAll ImageFormat format) {
        byte[] file = Carriers.joined(head(format), bytes);
        ImageMetadata metadata = MetadataReader.read(format, file);
        assertThat(metadata.unread()).doesNotContain(GIVEN_UP);
        assertThat(PrivateData.removed(format, file, metadata)).isNotNull();
    }

    @Property(tries = 500)
    void any_exif_is_answered(@ForAll byte[] bytes) {
        byte[] file = Carriers.png(Carriers.chunk("eXIf", Carriers.joined(Carriers.latin("MM\0*\0\0\0\10"), bytes)));
        assertThat(MetadataReader.read(ImageFormat.PNG, file).unread()).doesNotContain(GIVEN_UP);
    }

    @Property(tries = 500)
    void any_xmp_is_answered(@ForAll("markup") String text) {
        byte[] file = Carriers.png(Carriers.internationalText("XML:com.adobe.xmp", text, false));
        assertThat(MetadataReader.read(ImageFormat.PNG, file).unread()).doesNotContain(GIVEN_UP);
    }

    @Property(tries = 1000)
    void any_text_is_answered_under_any_keyword(@ForAll("keywords") String keyword, @ForAll("texts") String text) {
        List<String> problems = new ArrayList<>();
        Optional<GenerationParameters> read =
                ParameterReader.read(Map.of(keyword, text, "Software", "NovelAI"), problems::add);
        read.ifPresent(parameters -> assertThat(parameters.raw()).isEqualTo(Map.of(keyword, text)));
    }

    @Provide
    Arbitrary<String> keywords() {
        return Arbitraries.of(
                "parameters", "prompt", "workflow", "invokeai_metadata", "sd-metadata", "Comment", "UserComment");
    }

    /** Parts of what tools write, in any order, with anything between. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> parts = Arbitraries.of(
                "Negative prompt: ",
                "Steps: ",
                "20",
                ", Seed: ",
                "-1",
                ", Size: ",
                "512x",
                "x",
                ", Lora hashes: \"",
                "\"",
                "<lora:",
                "a:",
                ":0.5>",
                "\n",
                ", Civitai resources: [",
                "{",
                "}",
                "]",
                "[",
                ":",
                ",",
                "NaN",
                "null",
                "\"class_type\":\"KSampler\"",
                "\"inputs\":",
                "\"seed\":1e400",
                "\"positive\":[\"1\",0]",
                "{\"1\":",
                "\"image\":{",
                "\"prompt\":",
                "\"sui_image_params\":",
                "\"loras\":[",
                "\\",
                "\"base_model\":\"m\"");
        return Arbitraries.oneOf(parts, Arbitraries.strings().ofMaxLength(5))
                .list()
                .ofMaxSize(25)
                .map(list -> String.join("", list));
    }

    @Provide
    Arbitrary<String> markup() {
        Arbitrary<String> parts = Arbitraries.of(
                "<",
                ">",
                "/",
                "<a>",
                "</a>",
                "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">",
                "<!DOCTYPE a [",
                "<!ENTITY b \"c\">",
                "&b;",
                "]>",
                "<?xpacket begin=\"\"?>",
                "xmlns:i=\"" + XmpNames.IPTC_EXTENSION + "\"",
                "<i:DigitalSourceType>",
                "&#0;",
                "&amp;",
                "<![CDATA[",
                "]]>",
                "\"",
                "=");
        return Arbitraries.oneOf(parts, Arbitraries.strings().ofMaxLength(5))
                .list()
                .ofMaxSize(15)
                .map(list -> String.join("", list));
    }

    private static byte[] head(ImageFormat format) {
        return switch (format) {
            case JPEG -> new byte[] {-1, -40, -1};
            case PNG -> Carriers.latin("\u0089PNG\r\n\u001a\n");
            case GIF -> Carriers.latin("GIF89a");
            case WEBP -> Carriers.latin("RIFF\377\0\0\0WEBP");
            case BMP -> Carriers.latin("BM");
            case TIFF -> Carriers.latin("II*\0");
        };
    }
}
