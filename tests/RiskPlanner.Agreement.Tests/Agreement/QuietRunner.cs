using FsCheck;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace RiskPlanner.Agreement.Tests.Agreement;

/// <summary>Tells a failure to its owner and nothing to the console.</summary>
internal sealed class QuietRunner(Action<string> failed) : IRunner
{
    public void OnStartFixture(Type t)
    {
    }

    public void OnArguments(int ntest, FSharpList<object> args, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> every)
    {
    }

    public void OnShrink(FSharpList<object> args, FSharpFunc<FSharpList<object>, string> everyShrink)
    {
    }

    public void OnFinished(string name, TestResult testResult)
    {
        if (testResult is TestResult.Failed failure)
            failed($"{failure.Item1.NumberOfTests} cases, then one that fails, shrunk {failure.Item1.NumberOfShrinks} times; {failure.Item5}\n{failure.Item4}");
        else if (testResult is TestResult.Exhausted)
            failed("Too few of the generated plans are valid.");
    }
}
