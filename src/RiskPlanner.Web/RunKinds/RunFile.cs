using RiskPlanner.Application.Runs;

namespace RiskPlanner.Web.RunKinds;

/// <summary>A file of a run that is done, at <c>/runs/{number}/{name}</c>.</summary>
/// <param name="Name">The last part of its address, such as <c>result.json</c>.</param>
/// <param name="Link">What the link to it says; null when nothing of the page leads to it.</param>
/// <param name="OpenAsync">Answers with the file; null when the result of the run cannot be read.</param>
internal sealed record RunFile(string Name, string? Link, Func<Run, CancellationToken, Task<IResult?>> OpenAsync);
