using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Tests.Folders;

/// <summary>The folders of the web application stand on floors, as the rooms of the house do (docs/architecture.md).</summary>
public class FolderTests
{
    // Lowest first. Folders of one floor do not use each other, but for those inside one of them.
    private static readonly string[][] Floors =
    [
        ["Settings", "Addresses", "Features", "Glossary", "Sentences"],
        ["RunKinds", "Tours", "Watching"],
        ["Controls"],
        ["Editing", "Results"],
        ["Dashboards", "Views", "Palette"],
        ["Downloads", "Pages"],
        ["Layout"],
        ["Hosting"],
    ];

    private static readonly IReadOnlyList<(string From, string To)> Arrows =
        // A feature names what its folder adds to the program, wherever that stands.
        FolderArrows.Of(typeof(FeatureSet).Assembly, "RiskPlanner.Web", type => type.Interfaces.Any(one => one.InterfaceType.Name == nameof(IFeature)));

    [Fact]
    public void No_folder_leads_back_to_itself() => Assert.Empty(FolderArrows.Cycles(Arrows));

    [Fact]
    public void Arrows_point_down() => Assert.Equal([], Arrows
        .Select(arrow => (From: arrow.From.Split('.')[0], To: arrow.To.Split('.')[0])).Distinct()
        .Where(arrow => arrow.From != arrow.To && FloorOf(arrow.From) <= FloorOf(arrow.To)).Select(arrow => $"{arrow.From} -> {arrow.To}"));

    [Fact]
    public void Pages_do_not_use_each_other() => Assert.Equal([], Arrows
        .Where(arrow => arrow.From.StartsWith("Pages.", StringComparison.Ordinal) && arrow.To.StartsWith("Pages.", StringComparison.Ordinal) && arrow.From.Split('.')[1] != arrow.To.Split('.')[1])
        .Select(arrow => $"{arrow.From} -> {arrow.To}"));

    [Fact]
    public void The_arrows_are_really_read()
    {
        Assert.Contains(("Pages.Keys", "Views"), Arrows);
        Assert.Contains(("Layout", "Palette"), Arrows);
    }

    [Fact]
    public void Two_folders_that_use_each_other_are_caught() =>
        Assert.Equal(["One, Two"], FolderArrows.Cycles(FolderArrows.Of(typeof(FolderTests).Assembly, "RiskPlanner.Web.Tests.Folders.Cyclic", _ => false)));

    [Fact]
    public void A_longer_way_back_is_caught_too() => Assert.Equal(["A, B, C"], FolderArrows.Cycles([("A", "B"), ("B", "C"), ("C", "A"), ("D", "A")]));

    private static int FloorOf(string folder)
    {
        var floor = Array.FindIndex(Floors, floor => floor.Contains(folder));
        Assert.True(floor >= 0, $"Nobody has drawn the folder {folder}.");
        return floor;
    }
}
