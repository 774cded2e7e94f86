package dev.filmwright.dataset;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * Collections of pictures and captions to train from. Whoever owns a dataset is named in every call; to anybody else it is
 * not there. Thread-safe; methods block for file access, none costs money.
 *
 * <p>A caption is a text file with the name of its picture but for the extension: {@code mara-0001.txt} beside
 * {@code mara-0001.png}. Files are told by what they hold, and refused if their names say otherwise.
 *
 * <p>What an owner is called is up to the host: an account, a tenant, a user; 1 to 200 characters.
 */
public interface Datasets extends DatasetFiles {
    /**
     * Creates an empty dataset.
     *
     * @param owner whose it is
     * @param name its name, 1 to 200 characters; need not be unique
     * @param description what it is for, at most 2000 characters; possibly empty
     * @throws dev.filmwright.InvalidInputException if one of them is too long or empty
     */
    Dataset create(String owner, String name, String description);

    /**
     * Returns a dataset.
     *
     * @throws dev.filmwright.NotFoundException if the owner has no such dataset
     */
    Dataset get(String owner, DatasetId dataset);

    /**
     * Returns an owner's datasets, newest first.
     *
     * @param limit how many at most, 1 to 1000
     * @param after the last one of the page before; empty for the first page
     * @throws dev.filmwright.InvalidInputException if the limit is out of range
     */
    List<Dataset> list(String owner, int limit, Optional<DatasetId> after);

    /**
     * Gives a dataset another name and description.
     *
     * @throws dev.filmwright.NotFoundException if the owner has no such dataset
     * @throws dev.filmwright.InvalidInputException as {@link #create} does
     */
    Dataset describe(String owner, DatasetId dataset, String name, String description);

    /**
     * Adds a file; its bytes are read to their end, the stream is not closed. A picture whose bytes are in the dataset
     * already is not added a second time: the result then names the file that has them. Equal texts are all added, as
     * pictures may have the same caption; their bytes are kept once.
     *
     * @param name what to call it, with one of the extensions jpg, jpeg, png, gif, webp, txt, json, csv; one name, no path
     * @throws dev.filmwright.NotFoundException if the owner has no such dataset
     * @throws dev.filmwright.InvalidInputException if the name is none, the bytes are not what it says, there are more than
     *     64 MiB of them (16 MiB of text) or none, or the dataset has 10,000 files or 32 GiB
     * @throws dev.filmwright.ConflictException if another file has that name
     */
    AddedFile add(String owner, DatasetId dataset, String name, InputStream bytes);

    /**
     * Gives a file another name.
     *
     * @throws dev.filmwright.NotFoundException if the owner has no such dataset, or it has no such file
     * @throws dev.filmwright.InvalidInputException if the name is none, or says another type
     * @throws dev.filmwright.ConflictException if another file has that name
     */
    DatasetFile rename(String owner, DatasetId dataset, String file, String name);

    /**
     * Removes a file.
     *
     * @throws dev.filmwright.NotFoundException if the owner has no such dataset, or it has no such file
     */
    void remove(String owner, DatasetId dataset, String file);

    /**
     * Says that all files are there; {@link #validate} does so too.
     *
     * @throws dev.filmwright.NotFoundException if the owner has no such dataset
     * @throws dev.filmwright.ConflictException if it has no file, or is being checked
     */
    Dataset complete(String owner, DatasetId dataset);

    /**
     * Checks a dataset: every file is there with the bytes it came with, every picture can be decoded and has a caption,
     * captions are not empty, no two pictures share a caption. Afterwards it is {@link DatasetStatus#READY} or
     * {@link DatasetStatus#ERROR}. Also removes bytes that a crash left without a file.
     *
     * @throws dev.filmwright.NotFoundException if the owner has no such dataset
     * @throws dev.filmwright.ConflictException if its files were changed meanwhile; check it again
     */
    DatasetReport validate(String owner, DatasetId dataset);

    /**
     * Deletes a dataset with its files.
     *
     * @throws dev.filmwright.NotFoundException if the owner has no such dataset
     */
    void delete(String owner, DatasetId dataset);
}
