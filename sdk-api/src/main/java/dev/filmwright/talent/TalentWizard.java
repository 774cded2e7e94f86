package dev.filmwright.talent;

import dev.filmwright.ProgressListener;
import dev.filmwright.asset.Asset;
import dev.filmwright.asset.FieldChange;
import dev.filmwright.asset.ImageSlot;
import dev.filmwright.asset.Scope;
import dev.filmwright.export.ExportReport;
import dev.filmwright.generation.JobId;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Takes a talent from a description to pictures, profile and an entry in the library, step by step. Thread-safe; methods
 * block for file access.
 *
 * <p>A session is stored with every change: it outlives the process, its jobs go on, and it is gone {@value #DAYS} days after
 * its last change, with its pictures. Every change names the session as it was read and returns it as it is then; one that was
 * changed meanwhile is refused with {@link dev.filmwright.ConflictException}, and nothing is lost: read it again. One that was
 * confirmed, abandoned, or is gone with time is refused with {@link dev.filmwright.NotFoundException}.
 *
 * <p>What a step offers can be done in that step only; {@link #back} and {@link #next} lead from one to another.
 */
public interface TalentWizard extends CharacterSheets {
    /** After how many days without a change a session is gone. */
    int DAYS = 7;

    /** Returns descriptions to start from. */
    List<ExampleDescription> examples();

    /**
     * Starts a session. Costs nothing.
     *
     * @throws dev.filmwright.InvalidInputException if a model is unknown or makes no pictures
     */
    WizardSession start(TalentBrief brief);

    /** Returns the sessions that can be gone on with, the one started last first. */
    List<WizardSession> sessions();

    /**
     * Returns a session as it is; changes nothing.
     *
     * @throws dev.filmwright.NotFoundException if there is none
     */
    WizardSession state(WizardId id);

    /**
     * Returns a session to go on with: jobs that were asked for and, as the process ended, never started are started. Costs what
     * those cost.
     *
     * @throws dev.filmwright.NotFoundException if there is none
     */
    WizardSession resume(WizardId id);

    /** Returns what keeps a session from its next step, all of it; empty if nothing does. */
    List<WizardProblem> problems(WizardSession session);

    /**
     * Goes to the next step. The last has none: {@link #confirm} ends the wizard.
     *
     * @throws WizardStepException if something keeps it, which is listed
     */
    WizardSession next(WizardSession session);

    /** Goes to the step before, if there is one; nothing made so far is lost, and jobs go on. */
    WizardSession back(WizardSession session);

    /**
     * Describes the talent anew, in {@link WizardStep#DESCRIBE}. With other words, another use or another model the headshots
     * made so far no longer count.
     *
     * @throws dev.filmwright.InvalidInputException if a model is unknown or makes no pictures
     */
    WizardSession describe(WizardSession session, TalentBrief brief);

    /**
     * Sets the picture to be inspired by, in {@link WizardStep#DESCRIBE}; headshots are made with it by models that take one.
     *
     * @param picture read to its end, not closed
     * @throws dev.filmwright.media.MediaException if it is no picture, broken, or beyond the limits
     */
    WizardSession inspire(WizardSession session, InputStream picture);

    /** Takes the picture to be inspired by away, in {@link WizardStep#DESCRIBE}; does nothing if there is none. */
    WizardSession withoutInspiration(WizardSession session);

    /**
     * Starts a batch of headshots, in {@link WizardStep#HEADSHOTS}; those there are stay. Costs money if the model does: one
     * picture each. Returns once the jobs are stored.
     *
     * @throws dev.filmwright.spending.BudgetExceededException if they might cost more than is left
     */
    WizardSession generateHeadshots(WizardSession session);

    /**
     * Chooses a headshot, in {@link WizardStep#HEADSHOTS}; or a take of a view, in {@link WizardStep#SHEET}. Views belong to the
     * headshot they were made from: those of another one come back with it.
     *
     * @throws dev.filmwright.InvalidInputException if it is not one of the step's, or has no picture
     */
    WizardSession choose(WizardSession session, JobId take);

    /**
     * Starts all views that have no picture and none under way, in {@link WizardStep#SHEET}. Costs money if the model does: one
     * picture each. Returns once the jobs are stored.
     *
     * @throws dev.filmwright.spending.BudgetExceededException if they might cost more than is left
     */
    WizardSession generateViews(WizardSession session);

    /**
     * Makes one view again, in {@link WizardStep#SHEET}; all others stay as they are, and the new one counts once it is there.
     * Costs money if the model does.
     *
     * @throws dev.filmwright.InvalidInputException if it is no view of the character sheet
     */
    WizardSession redo(WizardSession session, ImageSlot view);

    /**
     * Waits until no job of the session is under way, or the time is over. Jobs go on either way.
     *
     * @param listener hears how many pictures are there; the step is {@code "headshots"} or {@code "views"}
     * @return the session as it is then
     * @throws InterruptedException if the waiting thread is interrupted; the jobs go on
     */
    WizardSession await(WizardSession session, Duration longest, ProgressListener listener) throws InterruptedException;

    /**
     * Asks all jobs of the session to stop; pictures that are there stay. Blocks for the calls to the backend.
     *
     * @throws dev.filmwright.ProviderException if the backend could not be asked; the jobs go on
     */
    WizardSession cancel(WizardSession session);

    /**
     * Compares every view with the headshot, from {@link WizardStep#SHEET} on; views that were compared are not again. Has the
     * brief's model that sees give its verdict, if there is one: that costs money if the model does, and blocks until it has
     * answered. A verdict that fails is left out, and the score says so.
     */
    WizardSession score(WizardSession session);

    /**
     * Fills in what is still empty, in {@link WizardStep#PROFILE}: by the brief's model that sees, from headshot and views; else
     * by rules from the description's words, which leaves most of it empty. Costs money if the model does, and blocks until it
     * has answered.
     *
     * @throws dev.filmwright.ProviderException if the model failed; nothing is changed
     */
    WizardSession suggest(WizardSession session);

    /** Sets name, facts and tags, in {@link WizardStep#PROFILE}. */
    WizardSession edit(WizardSession session, TalentDetails details);

    /** Returns how what is filled in differs from what was suggested, by field; empty if nothing was suggested. */
    List<FieldChange> differences(WizardSession session);

    /** Sets where the talent is to be known, in {@link WizardStep#CONFIRM}; everywhere unless this says otherwise. */
    WizardSession keepIn(WizardSession session, Scope scope);

    /**
     * Puts the talent into the library, in {@link WizardStep#CONFIRM}: with headshot and views in their slots, and ends the
     * session, in one transaction. Takes that were not chosen are removed after that. A session that was confirmed already
     * returns its talent again.
     *
     * @throws WizardStepException if something is missing by now
     */
    Asset confirm(WizardSession session);

    /** Ends a session without a talent: its jobs are asked to stop, its pictures removed. Does nothing if it has ended. */
    void abandon(WizardId id);

    /** Returns a session as the character sheet it would be. */
    CharacterSheet sheet(WizardSession session);

    /**
     * Writes a character sheet as one HTML page that needs nothing beside it.
     *
     * @param file where to, e.g. {@code mara.html}; a file there is replaced once the page is whole
     * @return the file; warnings name pictures that could not be shown
     * @throws dev.filmwright.InvalidInputException if the file is a folder, or has no folder it could be in
     * @throws dev.filmwright.export.ExportException if it cannot be written
     */
    ExportReport writeSheet(CharacterSheet sheet, Path file);
}
