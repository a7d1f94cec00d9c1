namespace RiskPlanner.Browser.Tests;

/// <summary>
/// The app of all stories that leave the sample plan and the numbers of runs alone: they bring plans of their own, or only look. To start one for each of them, and to let it
/// compile its pages anew, takes as long as most of these stories.
/// </summary>
public sealed class SharedApp : RunningApp;
