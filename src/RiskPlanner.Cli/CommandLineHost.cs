using RiskPlanner.Interchange;

namespace RiskPlanner.Cli;

/// <summary>Where a run of the program writes, and what time it is there.</summary>
/// <param name="Out">Standard output: results.</param>
/// <param name="Error">Standard error: messages.</param>
/// <param name="Clock">The clock that gives today's date where none is given.</param>
internal sealed record CommandLineHost(TextWriter Out, TextWriter Error, TimeProvider Clock)
{
    /// <summary>Opens standard input, as bytes.</summary>
    public Func<Stream> OpenInput { get; init; } = Console.OpenStandardInput;

    /// <summary>The bytes of the largest plan that is written: what has more, nothing reads again.</summary>
    public int LargestPlan { get; init; } = PlanFile.DefaultMaximumBytes;

    /// <summary>The forms in which lists of key labels are read.</summary>
    public LabelFormats LabelFormats { get; init; } = LabelFormats.Own;
}
