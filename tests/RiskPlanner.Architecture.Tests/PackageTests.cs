namespace RiskPlanner.Architecture.Tests;

public class PackageTests
{
    [Fact]
    public void Packages_come_in_one_pinned_version_with_what_they_bring_themselves() =>
        Assert.Empty(PackageRules.Files(Repository.Root).SelectMany(file => PackageRules.Faults(file.Path, file.Text)));

    [Fact]
    public void The_project_files_are_really_read()
    {
        var paths = PackageRules.Files(Repository.Root).Select(file => file.Path).ToList();

        Assert.Contains("Directory.Packages.props", paths);
        Assert.Contains("src/RiskPlanner.Web/RiskPlanner.Web.csproj", paths);
        Assert.Contains("migrations/RiskPlanner.Migrations.Sqlite/RiskPlanner.Migrations.Sqlite.csproj", paths);
        Assert.Contains("src/RiskPlanner.Web/Hosting/Composition.cs", paths);
    }

    [Theory]
    [InlineData("<NoWarn>$(NoWarn);NU1605</NoWarn>", "NoWarn NU1605")]
    [InlineData("<NoWarn>CS1591;NETSDK1206</NoWarn>", "NoWarn NETSDK1206")]
    [InlineData("<WarningsNotAsErrors>NU1901;NU1605</WarningsNotAsErrors>", "WarningsNotAsErrors NU1605")]
    [InlineData("""<PrunePackageReference Include="A" Version="99.0.0" />""", "PrunePackageReference")]
    [InlineData("""<PackageDownload Include="A" Version="[1.0.0]" />""", "PackageDownload")]
    [InlineData("<RequiresAspNetWebAssets>false</RequiresAspNetWebAssets>", "RequiresAspNetWebAssets")]
    [InlineData("""<Import Project="build/BlazorScript.targets" />""", "Import")]
    [InlineData("""<PackageReference Include="SQLitePCLRaw.core" />""", "SQLitePCLRaw.core")]
    [InlineData("""<PackageReference Include="Google.Protobuf" />""", "Google.Protobuf: the package that needs it brings it")]
    [InlineData("""<PackageReference Include="A" Version="1.0.0" />""", "stands outside")]
    [InlineData("""<PackageReference Include="A" VersionOverride="1.0.0" />""", "overrides")]
    [InlineData("""<PackageReference Update="A" />""", "overrides")]
    public void A_project_that_bends_a_version_is_caught(string element, string fault) =>
        Assert.Contains(PackageRules.Faults("src/A/A.csproj", $"<Project><ItemGroup>{element}</ItemGroup></Project>"), found => found.Contains(fault, StringComparison.Ordinal));

    [Theory]
    [InlineData("1.*")]
    [InlineData("[1.0.0,2.0.0)")]
    [InlineData("1.0.0-beta.1")]
    public void A_version_that_is_not_exact_is_caught(string version) => Assert.Single(
        PackageRules.Faults("Directory.Packages.props", $"""<Project><ItemGroup><PackageVersion Include="A" Version="{version}" /></ItemGroup></Project>"""));

    [Theory]
    [InlineData("AssemblyLoadContext.Default.Resolving += (context, name) => null;")]
    [InlineData("AppDomain.CurrentDomain.AssemblyResolve += Find;")]
    public void Code_that_answers_for_an_assembly_is_caught(string code) => Assert.Single(PackageRules.Faults("src/A/A.cs", code));

    [Fact]
    public void What_only_says_what_it_needs_is_no_fault() => Assert.Empty(PackageRules.Faults(
        "src/A/A.csproj",
        """<Project><PropertyGroup><NoWarn>$(NoWarn);CS1591</NoWarn><WarningsNotAsErrors>NU1901</WarningsNotAsErrors></PropertyGroup><ItemGroup><PackageReference Include="A" /></ItemGroup></Project>"""));

    [Fact]
    public void Every_pinned_package_is_used_and_has_its_line_in_the_documentation()
    {
        var pinned = PackageRules.Pinned(Repository.Root);

        Assert.True(pinned.Count > 10);
        Assert.Equal(pinned.Order(StringComparer.Ordinal), PackageRules.Documented(Repository.Read("docs/dependencies.md")).Order(StringComparer.Ordinal));
        Assert.Empty(pinned.Except(PackageRules.Referenced(Repository.Root)));
    }

    [Fact]
    public void Only_the_pages_know_the_component_library() => Assert.Equal(
        ["src/RiskPlanner.Web/RiskPlanner.Web.csproj", "tests/RiskPlanner.Web.Tests/RiskPlanner.Web.Tests.csproj"],
        PackageRules.Files(Repository.Root).Where(file => PackageRules.Names(file.Path, file.Text, "MudBlazor")).Select(file => file.Path));
}
