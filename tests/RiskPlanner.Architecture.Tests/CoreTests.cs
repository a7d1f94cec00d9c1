using System.Text.RegularExpressions;

namespace RiskPlanner.Architecture.Tests;

/// <summary>The core takes time and randomness as parameters.</summary>
public partial class CoreTests
{
    private static readonly string[] CoreRooms = ["Model", "Naming", "Tls", "Simulation", "Emulator", "Analysis"];

    [Fact]
    public void The_core_uses_no_ambient_time_or_randomness() => Assert.Empty(
        CoreRooms.SelectMany(room => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", $"RiskPlanner.{room}"), "*.cs", SearchOption.AllDirectories))
            .Where(file => IsAmbient(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(Repository.Root, file)));

    [Theory]
    [InlineData("var now = DateTime.UtcNow;")]
    [InlineData("var now = DateTimeOffset.Now;")]
    [InlineData("var id = Guid.NewGuid();")]
    [InlineData("var random = new Random();")]
    [InlineData("Random.Shared.Next()")]
    [InlineData("RandomNumberGenerator.Fill(key);")]
    public void Ambient_time_and_randomness_are_caught(string line) => Assert.True(IsAmbient(line));

    private static bool IsAmbient(string text) => Ambient().IsMatch(text);

    [GeneratedRegex(@"DateTime(Offset)?\.(Utc)?Now|SystemClock|Random\.Shared|new Random\(\)|Guid\.NewGuid|RandomNumberGenerator\.", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ambient();
}
