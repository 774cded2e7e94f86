package dev.filmwright.core.imagefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.imaging.common.RationalNumber;
import org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.fieldtypes.AbstractFieldType;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputDirectory;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputField;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;

/** EXIF as another library writes it: a second opinion on what we read. */
public final class ExifFixtures {
    private ExifFixtures() {}

    /** Returns what a phone writes: camera, exposure, place, and how it was held. */
    public static TiffOutputSet phone(int orientation) {
        try {
            TiffOutputSet tags = new TiffOutputSet();
            TiffOutputDirectory root = tags.getOrCreateRootDirectory();
            root.add(TiffTagConstants.TIFF_TAG_MAKE, "Acme");
            root.add(TiffTagConstants.TIFF_TAG_MODEL, "Phone 7");
            root.add(TiffTagConstants.TIFF_TAG_ORIENTATION, (short) orientation);
            TiffOutputDirectory exif = tags.getOrCreateExifDirectory();
            exif.add(ExifTagConstants.EXIF_TAG_EXPOSURE_TIME, RationalNumber.valueOf(0.01));
            exif.add(ExifTagConstants.EXIF_TAG_FNUMBER, RationalNumber.valueOf(2.8));
            exif.add(ExifTagConstants.EXIF_TAG_ISO, (short) 400);
            exif.add(ExifTagConstants.EXIF_TAG_FOCAL_LENGTH, RationalNumber.valueOf(35));
            exif.add(ExifTagConstants.EXIF_TAG_DATE_TIME_ORIGINAL, "2026:11:21 09:30:00");
            exif.add(ExifTagConstants.EXIF_TAG_LENS_MODEL, "Acme 35mm");
            tags.setGpsInDegrees(-73.9857, 40.7484);
            return tags;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TiffOutputSet userComment(byte[] value) {
        try {
            TiffOutputSet tags = new TiffOutputSet();
            tags.getOrCreateExifDirectory()
                    .add(new TiffOutputField(
                            ExifTagConstants.EXIF_TAG_USER_COMMENT, AbstractFieldType.UNDEFINED, value.length, value));
            return tags;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns documents under a camera's names. */
    public static TiffOutputSet graphs(String model, String make) {
        try {
            TiffOutputSet tags = new TiffOutputSet();
            tags.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_MODEL, model);
            tags.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_MAKE, make);
            return tags;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] gifWithComment(String comment) {
        byte[] gif = Carriers.file("gif");
        int palette = (gif[10] & 0x80) == 0 ? 0 : 3 << ((gif[10] & 7) + 1);
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        block.write(0x21);
        block.write(0xfe);
        byte[] text = comment.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < text.length; at += 255) {
            int length = Math.min(255, text.length - at);
            block.write(length);
            block.write(text, at, length);
        }
        block.write(0);
        return Carriers.inserted(gif, 13 + palette, block.toByteArray());
    }

    /** Returns the extended form without pixels, which metadata needs none of: its head says 1×1. */
    public static byte[] extendedWebp() {
        return Carriers.webp(Carriers.latin("RIFF\0\0\0\0WEBP"), Carriers.riffChunk("VP8X", new byte[10]));
    }
}
