using RiskPlanner.Application.Runs;

namespace RiskPlanner.Web.RunKinds;

/// <summary>
/// How runs of one kind are shown. Every class of this kind is found when the program starts, and nothing else names it; what
/// computes them is an <see cref="IRunComputation"/>. Implementations are safe between threads.
/// </summary>
internal interface IRunView
{
    /// <summary>The kind that it shows; no other shows it.</summary>
    RunKind Kind { get; }

    /// <summary>What such a run computes, in a word or two, as lists have it.</summary>
    string Name { get; }

    /// <summary>
    /// The component that shows a run that is done, on the run's page; it has the parameter <c>Run</c>, and takes from the address what
    /// it needs beside. It says so when the result cannot be read.
    /// </summary>
    Type Result { get; }

    /// <summary>The files of a run that is done, in the order in which they are offered.</summary>
    IReadOnlyList<RunFile> Files { get; }

    /// <summary>Where such a run is asked for: where to go when it has no result.</summary>
    PageLink AskedAt(Run run);
}
