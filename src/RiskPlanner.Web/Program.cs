using RiskPlanner.Web.Hosting;

return await WebHost.RunAsync(args);
