using BenchmarkDotNet.Running;
using RiskPlanner.Benchmarks.Crypto;
using RiskPlanner.Benchmarks.CutSets;
using RiskPlanner.Benchmarks.Estate;
using RiskPlanner.Benchmarks.Plans;
using RiskPlanner.Benchmarks.Symbolic;
using RiskPlanner.Benchmarks.Tables;

if (args is ["--quick-xts"])
{
    QuickXts.Run(Console.Out);
    return 0;
}

if (args is ["--cutsets-beside-scram", .. var files])
    return BesideScram.Run(Console.Out, files);

if (args is ["--cutsets-once", .. var once])
{
    BesideScram.Once(once);
    return 0;
}

if (args is ["--quick-plan-store"])
{
    await QuickPlanStore.RunAsync(Console.Out);
    return 0;
}

if (args is ["--quick-replays"])
{
    QuickReplays.Run(Console.Out);
    return 0;
}

if (args is ["--quick-moments"])
{
    QuickMoments.Run(Console.Out);
    return 0;
}

if (args is ["--quick-plan-file"])
{
    QuickPlanFile.Run(Console.Out);
    return 0;
}

if (args is ["--quick-verdicts"])
{
    QuickVerdicts.Run(Console.Out);
    return 0;
}

if (args is ["--quick-every-moment", .. var years])
{
    QuickEveryMoment.Run(Console.Out, years);
    return 0;
}

if (args is ["--quick-estate", .. var sizes])
{
    QuickEstate.Run(Console.Out, sizes);
    return 0;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
