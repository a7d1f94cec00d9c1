using System.Text.RegularExpressions;

namespace RiskPlanner.Architecture.Tests;

/// <summary>Bytes of files become text in one place, which replaces nothing: <c>Interchange/Files/FileText.cs</c>.</summary>
public partial class DecodingTests
{
    // The style sheet of reports is built into the program.
    private static readonly string[] OwnResources =
    [
        Path.Combine("src", "RiskPlanner.Reports", "Styles", "ReportStyles.cs"), Path.Combine("src", "RiskPlanner.Naming", "Rules", "RulePages.cs"),
        Path.Combine("src", "RiskPlanner.Tls", "Rules", "TlsRulePages.cs"),
        // Style sheets and the glossary, built into the program as well.
        Path.Combine("src", "RiskPlanner.Web", "Hosting", "StyleBundle.cs"), Path.Combine("src", "RiskPlanner.Web", "Glossary", "Terms.cs"),
        // What the program has just written, and its own keys of sessions.
        Path.Combine("src", "RiskPlanner.Cli", "Output", "ResultWriter.cs"), Path.Combine("src", "RiskPlanner.Web", "Hosting", "ProtectionKeys.cs"),
    ];

    [Fact]
    public void No_file_is_read_as_text_anywhere_else() => Assert.Empty(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
            .Where(file => IsLenient(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Except(OwnResources));

    [Theory]
    [InlineData("var text = await File.ReadAllTextAsync(file);")]
    [InlineData("foreach (var line in System.IO.File.ReadLines(file))")]
    [InlineData("File.ReadAllLines(file)")]
    [InlineData("using var reader = File.OpenText(file);")]
    [InlineData("using var reader = new StreamReader(stream);")]
    [InlineData("XmlReader.Create(stream)")]
    [InlineData("XDocument.Load(file)")]
    public void Reading_as_text_is_caught(string line) => Assert.True(IsLenient(line));

    private static bool IsLenient(string text) => Lenient().IsMatch(text);

    [GeneratedRegex(@"File\.(ReadAllText|ReadAllLines|ReadLines|OpenText)|new StreamReader\(|XDocument\.Load\(|XmlReader\.Create\((?!characters\b)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Lenient();
}
