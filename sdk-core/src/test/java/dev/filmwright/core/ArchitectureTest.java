package dev.filmwright.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.filmwright.core", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_rooms_of_the_core_form_no_circle =
            slices().matching("dev.filmwright.core.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule a_domain_shows_nothing_but_its_module = classes()
            .that()
            .resideInAnyPackage(
                    "dev.filmwright.core.asset..",
                    "dev.filmwright.core.attempt..",
                    "dev.filmwright.core.breakdown..",
                    "dev.filmwright.core.context..",
                    "dev.filmwright.core.cost..",
                    "dev.filmwright.core.dataset..",
                    "dev.filmwright.core.generation..",
                    "dev.filmwright.core.media..",
                    "dev.filmwright.core.model..",
                    "dev.filmwright.core.notification..",
                    "dev.filmwright.core.packing..",
                    "dev.filmwright.core.plugin..",
                    "dev.filmwright.core.production..",
                    "dev.filmwright.core.prompt..",
                    "dev.filmwright.core.promptbook..",
                    "dev.filmwright.core.screenplay..",
                    "dev.filmwright.core.spending..",
                    "dev.filmwright.core.talent..",
                    "dev.filmwright.core.training..",
                    "dev.filmwright.core.vision..")
            .and()
            .haveSimpleNameNotEndingWith("Module")
            .and(describe("are top level", (JavaClass type) -> type.isTopLevelClass()))
            .should()
            .notHaveModifier(JavaModifier.PUBLIC);

    @ArchTest
    static final ArchRule only_the_storage_knows_sql = noClasses()
            .that()
            .resideOutsideOfPackage("dev.filmwright.core.storage..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.sqlite..", "org.flywaydb..");

    @ArchTest
    static final ArchRule the_core_knows_no_backend =
            noClasses().should().dependOnClassesThat().resideInAPackage("dev.filmwright.provider..");

    @ArchTest
    static final ArchRule the_library_does_not_print = noClasses()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");
}
