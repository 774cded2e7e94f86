package dev.filmwright;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.filmwright", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_api_depends_on_slf4j_and_jspecify_at_most = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("dev.filmwright..", "java..", "org.slf4j..", "org.jspecify..")
            .andShould()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("java.awt..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule the_packages_of_the_api_form_no_circle = slices().matching("dev.filmwright.(*)")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), JavaClass.Predicates.resideInAPackage("dev.filmwright"));

    @ArchTest
    static final ArchRule only_the_way_in_and_the_spi_know_the_spi = noClasses()
            .that()
            .resideOutsideOfPackages("dev.filmwright", "dev.filmwright.spi..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.filmwright.spi..");
}
