using System.Globalization;
using System.Numerics;
using RiskPlanner.Analysis.CutSets;
using RiskPlanner.Application.CutSets;

namespace RiskPlanner.Web.Pages.CutSets;

/// <summary>Numbers and gates in words.</summary>
internal static class CutSetWords
{
    /// <summary>A count, with all its digits.</summary>
    public static string Count(BigInteger count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number of six digits.</summary>
    public static string Six(double? value, string none) => value?.ToString("G6", CultureInfo.InvariantCulture) ?? none;

    /// <summary>A number with all its digits.</summary>
    public static string Exact(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>What is counted.</summary>
    public static string Sets(CutSetsReport report) => report.PrimeImplicants ? "prime implicants" : "minimal cut sets";

    /// <summary>The name of a node, or what stands for one.</summary>
    public static string Name(CutSetTreeNode node) => node.Name ?? (node.Kind == FaultTreeNodeKind.Gate ? "(formula)" : "(constant)");

    /// <summary>What a node is and how it joins its inputs.</summary>
    public static string Joins(CutSetTreeNode node) => node.Kind switch
    {
        FaultTreeNodeKind.Gate => Joins(node.Connective, node.Minimum, node.InputCount),
        FaultTreeNodeKind.BasicEvent => "event",
        FaultTreeNodeKind.HouseEvent => "house event",
        _ => "constant",
    };

    private static string Joins(Connective connective, int minimum, int inputs) => connective switch
    {
        Connective.Same => "the same as",
        Connective.Not => "not",
        Connective.AtLeast => $"at least {minimum} of {inputs}",
        _ => $"{connective.ToString().ToLowerInvariant()} of {inputs}",
    };
}
