using System.Text.RegularExpressions;

namespace RiskPlanner.Architecture.Tests;

/// <summary>Where a line ends is said in one place, <c>Model/Text/LineEnds.cs</c>: whoever splits text at line feeds takes it from there first.</summary>
public partial class LineEndTests
{
    // These split what the program has just written, or what came through LineEnds before.
    private static readonly string[] Known =
    [
        "RiskPlanner.Model/Text/LineEnds.cs", "RiskPlanner.Tls/Reading/TextLines.cs", "RiskPlanner.Interchange/Naming/Labels/CsfdutilReport.cs", "RiskPlanner.Interchange/Naming/Labels/EasyIcsfListing.cs",
        "RiskPlanner.Interchange/Naming/Labels/LabelFileHead.cs", "RiskPlanner.Interchange/Tls/TlsTextOutput.cs", "RiskPlanner.Cli/Exposures/ExposureOutput.cs", "RiskPlanner.Reports/Printing/BrowserRun.cs",
        "RiskPlanner.Web/Pages/Plans/Setup/SetupPage.razor.cs", "RiskPlanner.Web/Glossary/Terms.cs",
    ];

    [Fact]
    public void Nobody_else_splits_lines() => Assert.Empty(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
            .Where(file => Splits(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(Path.Combine(Repository.Root, "src"), file).Replace('\\', '/'))
            .Except(Known));

    [Theory]
    [InlineData("text.Split('\\n')")]
    [InlineData("text.Split(\"\\n\", StringSplitOptions.TrimEntries)")]
    [InlineData("text.ReplaceLineEndings(\"\\n\").Split('\\n')")]
    [InlineData("foreach (var line in text.AsSpan().EnumerateLines())")]
    [InlineData("reader.ReadLine()")]
    public void Splitting_is_caught(string line) => Assert.True(Splits(line));

    private static bool Splits(string text) => Splitting().IsMatch(text);

    [GeneratedRegex(@"Split\(\[?['""](\\r)?\\n|EnumerateLines\(|(?<!Console\.|In\.)ReadLine(Async)?\(", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Splitting();
}
